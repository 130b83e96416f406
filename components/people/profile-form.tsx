"use client";

import {
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
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { problemText } from "@/lib/i18n/problem-text";
import { editProfile } from "@/lib/people/actions";
import type { OwnProfileView } from "@/lib/people/view";

/** What a person tells of themselves. A refusal stands at its field, and what was typed stays. */
export function ProfileForm({ profile }: { profile: OwnProfileView }) {
	const t = useT();
	const [photo, setPhoto] = useState("keep");
	const ref = useRef<HTMLFormElement>(null);
	const { displayName, about } = profile;
	const [state, send, isBusy] = useActionState(editProfile, {
		values: { displayName, about, photo: "keep" },
		problem: null,
		count: 0,
	});
	const refusal = state.problem && problemText(t, state.problem);
	const fields = refusal?.fields ?? {};
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
			className="grid gap-5"
		>
			<PhotoField profile={profile} photo={photo} onChange={setPhoto} />
			<TextField
				name="displayName"
				label={t.auth.displayName}
				error={fields.displayName}
				defaultValue={state.values.displayName}
				autoComplete="name"
				dir="auto"
				required
			/>
			<TextArea
				name="about"
				label={t.people.about}
				hint={t.people.aboutHint}
				error={fields.about}
				defaultValue={state.values.about}
				isOptional
			/>
			<FormError
				text={Object.keys(fields).length === 0 ? refusal?.text : null}
			/>
			<Button type="submit" busy={isBusy} className="justify-self-start">
				{t.common.save}
			</Button>
		</form>
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
