"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { useLive } from "@/components/realtime/use-live";
import { useSent } from "@/components/settings/use-sent";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { createGroup } from "@/lib/groups/api.browser";
import type { PersonCardView } from "@/lib/people/view";
import { GroupFields, groupFieldsOf } from "./group-fields";
import { type Chosen, PeoplePicker } from "./people-picker";

const NEW = { id: "new", name: "", topic: "", photoId: null };
const NOBODY: ReadonlySet<string> = new Set();

/** A new group: what it is called, and who is in it. */
export function NewGroup({ friends }: { friends: PersonCardView[] }) {
	const t = useT();
	const live = useLive();
	const router = useRouter();
	const [chosen, setChosen] = useState<Chosen>(new Map());
	const { form, fields, text, isBusy } = useSent(
		(sent) => {
			const { photo, ...words } = groupFieldsOf(sent);
			return createGroup({
				...words,
				...(photo && photo !== "none" && { photo }),
				personIds: [...chosen.keys()],
			});
		},
		(made) => {
			live.keep(made);
			router.push(`/conversations/${made.id}`);
		},
	);
	return (
		<form {...form} className="grid gap-6">
			<GroupFields group={NEW} errors={fields} />
			<PeoplePicker
				friends={friends}
				insideIds={NOBODY}
				chosen={chosen}
				onChange={setChosen}
			/>
			<FormError text={text} />
			<Button type="submit" busy={isBusy} className="justify-self-start">
				{t.groups.create}
			</Button>
		</form>
	);
}
