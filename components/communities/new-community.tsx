"use client";

import { useRouter } from "next/navigation";
import { useSent } from "@/components/settings/use-sent";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { TextField } from "@/components/ui/text-field";
import { createCommunity } from "@/lib/communities/api.browser";
import { GROUP_NAME_LENGTH_MAX } from "@/lib/limits";
import { CommunityFields, communityFieldsOf } from "./community-fields";
import { useWords } from "./use-words";

const NEW = { id: "new", name: "", about: "", photoId: null, isPublic: true };

/** A new community and its first channel. */
export function NewCommunity() {
	const words = useWords();
	const router = useRouter();
	const { form, fields, text, isBusy } = useSent(
		(sent) => {
			const { photo, ...rest } = communityFieldsOf(sent);
			return createCommunity({
				...rest,
				...(photo && photo !== "none" && { photo }),
				channel: String(sent.get("channel")),
			});
		},
		(made) => router.push(`/communities/${made.id}`),
	);
	return (
		<form {...form} className="grid gap-6">
			<CommunityFields community={NEW} errors={fields} />
			<TextField
				name="channel"
				label={words.firstChannel}
				error={fields.channel}
				defaultValue={words.general}
				maxLength={GROUP_NAME_LENGTH_MAX}
				autoComplete="off"
				dir="auto"
				required
			/>
			<FormError text={text} />
			<Button type="submit" busy={isBusy} className="justify-self-start">
				{words.createDone}
			</Button>
		</form>
	);
}
