"use client";

import { useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { ProfilePhoto } from "@/components/media/profile-photo";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { GROUP_NAME_LENGTH_MAX, GROUP_TOPIC_LENGTH_MAX } from "@/lib/limits";

/** What a group is called, is about and looks like, as fields of a form: `name`, `topic`, `photo` (keep, none, an id). */
export function GroupFields({
	group,
	errors,
}: {
	group: { id: string; name: string; topic: string; photoId: string | null };
	errors: Record<string, string | undefined>;
}) {
	const t = useT();
	const [photo, setPhoto] = useState("keep");
	const photoId = photo === "none" ? null : group.photoId;
	const isShown = photo !== "none" && (photo !== "keep" || group.photoId);
	return (
		<>
			<fieldset className="grid justify-items-start gap-3">
				<legend className="sr-only">{t.groups.photo}</legend>
				<ProfilePhoto
					// Taken away, an uploaded one goes too.
					key={photo === "none" ? "none" : "some"}
					person={{
						id: group.id,
						displayName: group.name || t.groups.newGroup,
						photoId,
					}}
					onUploaded={setPhoto}
					labels={{
						photo: t.groups.photo,
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
				label={t.groups.name}
				error={errors.name}
				defaultValue={group.name}
				maxLength={GROUP_NAME_LENGTH_MAX}
				autoComplete="off"
				dir="auto"
				required
			/>
			<TextField
				name="topic"
				label={t.groups.topic}
				hint={t.groups.topicHint}
				error={errors.topic}
				defaultValue={group.topic}
				maxLength={GROUP_TOPIC_LENGTH_MAX}
				autoComplete="off"
				dir="auto"
				isOptional
			/>
		</>
	);
}

/** The fields as a command takes them. */
export function groupFieldsOf(form: FormData) {
	const photo = String(form.get("photo"));
	return {
		name: String(form.get("name")),
		topic: String(form.get("topic")),
		...(photo !== "keep" && { photo }),
	};
}
