"use client";

import {
	type ReactNode,
	startTransition,
	useActionState,
	useEffect,
	useRef,
	useState,
} from "react";
import { useT } from "@/components/i18n/use-t";
import { ProfilePhoto } from "@/components/media/profile-photo";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { TextField } from "@/components/ui/text-field";
import { problemText } from "@/lib/i18n/problem-text";
import { editProfile } from "@/lib/people/actions";
import { formStateOf } from "@/lib/people/form";
import type { OwnProfileView } from "@/lib/people/view";
import { type Country, ProfileFields } from "./profile-fields";

/** What a person tells of themselves, and whom. A refusal stands at its field, and what was typed stays. */
export function ProfileForm({
	profile,
	countries,
}: {
	profile: OwnProfileView;
	countries: Country[];
}) {
	const t = useT();
	const [photo, setPhoto] = useState("keep");
	const ref = useRef<HTMLFormElement>(null);
	const [state, send, isBusy] = useActionState(
		editProfile,
		formStateOf(profile),
	);
	const refusal = state.problem && problemText(t, state.problem);
	const faults = refusal?.fields ?? {};
	useEffect(() => {
		if (state.count > 0)
			ref.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
	}, [state.count]);
	return (
		<form
			ref={ref}
			action={send}
			noValidate
			// Sent by hand: React empties a form after its action.
			onSubmit={(event) => {
				event.preventDefault();
				const form = new FormData(event.currentTarget);
				if (!isBusy) startTransition(() => send(form));
			}}
			className="grid gap-6"
		>
			<PhotoField profile={profile} photo={photo} onChange={setPhoto} />
			<TextField
				name="displayName"
				label={t.auth.displayName}
				error={faults.displayName}
				defaultValue={state.typed.displayName}
				autoComplete="nickname"
				dir="auto"
				required
			/>
			<ProfileFields
				state={state}
				faults={faults}
				countries={countries}
				coverId={profile.fields.cover}
			/>
			<FormError
				text={Object.keys(faults).length === 0 ? refusal?.text : null}
			/>
			<Footer>
				<Button type="submit" busy={isBusy}>
					{t.common.save}
				</Button>
			</Footer>
		</form>
	);
}

/** Saving is never out of sight, however long the form is. */
function Footer({ children }: { children: ReactNode }) {
	return (
		<div className="sticky bottom-0 -mx-5 -mb-5 rounded-b-xl border-line border-t bg-raised px-5 py-3">
			{children}
		</div>
	);
}

function PhotoField({
	profile,
	photo,
	onChange,
}: {
	profile: OwnProfileView;
	photo: string;
	onChange: (photo: string) => void;
}) {
	const t = useT();
	const isShown = photo !== "none" && profile.photoId !== null;
	return (
		<fieldset>
			<legend className="sr-only">{t.people.photo}</legend>
			<ProfilePhoto
				person={photo === "none" ? { ...profile, photoId: null } : profile}
				onUploaded={onChange}
			>
				{isShown && (
					<Button look="plain" onClick={() => onChange("none")}>
						{t.people.removePhoto}
					</Button>
				)}
			</ProfilePhoto>
			<input type="hidden" name="photo" value={photo} />
		</fieldset>
	);
}
