"use client";

import { useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { ProfilePhoto } from "@/components/media/profile-photo";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import {
	COMMUNITY_ABOUT_LENGTH_MAX,
	GROUP_NAME_LENGTH_MAX,
} from "@/lib/limits";
import { useWords } from "./use-words";

/** What a community is called, is about and looks like, as fields of a form: `name`, `about`, `photo` (keep, none, an id), `isPublic`. */
export function CommunityFields({
	community,
	errors,
}: {
	community: {
		id: string;
		name: string;
		about: string;
		photoId: string | null;
		isPublic: boolean;
	};
	errors: Record<string, string | undefined>;
}) {
	const t = useT();
	const words = useWords();
	const [photo, setPhoto] = useState("keep");
	const photoId = photo === "none" ? null : community.photoId;
	const isShown = photo !== "none" && (photo !== "keep" || community.photoId);
	return (
		<>
			<fieldset className="grid justify-items-start gap-3">
				<legend className="sr-only">{words.photo}</legend>
				<ProfilePhoto
					// Taken away, an uploaded one goes too.
					key={photo === "none" ? "none" : "some"}
					person={{
						id: community.id,
						displayName: community.name || words.create,
						photoId,
					}}
					onUploaded={setPhoto}
					labels={{
						photo: words.photo,
						choose: t.groups.choosePhoto,
						change: t.groups.changePhoto,
					}}
				>
					{isShown && (
						<Button look="plain" onClick={() => setPhoto("none")}>
							{t.groups.removePhoto}
						</Button>
					)}
				</ProfilePhoto>
				<input type="hidden" name="photo" value={photo} />
			</fieldset>
			<TextField
				name="name"
				label={words.name}
				error={errors.name}
				defaultValue={community.name}
				maxLength={GROUP_NAME_LENGTH_MAX}
				autoComplete="off"
				dir="auto"
				required
			/>
			<TextArea
				name="about"
				label={words.about}
				hint={words.aboutHint}
				error={errors.about}
				defaultValue={community.about}
				maxLength={COMMUNITY_ABOUT_LENGTH_MAX}
				isOptional
			/>
			<Checkbox
				name="isPublic"
				label={words.isPublic}
				hint={words.isPublicHint}
				defaultChecked={community.isPublic}
			/>
		</>
	);
}

/** The fields as a command takes them. */
export function communityFieldsOf(form: FormData) {
	const photo = String(form.get("photo"));
	return {
		name: String(form.get("name")),
		about: String(form.get("about")),
		isPublic: form.get("isPublic") !== null,
		...(photo !== "keep" && { photo }),
	};
}
