"use client";

import { Pencil } from "lucide-react";
import { useOptimistic, useState, useTransition } from "react";
import { useT } from "@/components/i18n/use-t";
import { useLive } from "@/components/realtime/use-live";
import { useSent } from "@/components/settings/use-sent";
import { Button } from "@/components/ui/button";
import { Switch } from "@/components/ui/choice";
import { Dialog } from "@/components/ui/dialog";
import { FormError } from "@/components/ui/form-error";
import { useToast } from "@/components/ui/toast";
import { editGroup } from "@/lib/groups/api.browser";
import type { GroupView } from "@/lib/groups/view";
import { problemText } from "@/lib/i18n/problem-text";
import { GroupFields, groupFieldsOf } from "./group-fields";

type Props = { id: string; group: GroupView };

/** For admins: what the group is called, is about and looks like. */
export function EditGroup({ id, group }: Props) {
	const t = useT();
	const [isOpen, setOpen] = useState(false);
	return (
		<Dialog
			title={t.groups.editGroup}
			open={isOpen}
			onOpenChange={setOpen}
			trigger={
				<Button
					look="quiet"
					icon={<Pencil aria-hidden="true" className="size-5" />}
				>
					{t.groups.editGroup}
				</Button>
			}
		>
			<EditForm id={id} group={group} onDone={() => setOpen(false)} />
		</Dialog>
	);
}

function EditForm({ id, group, onDone }: Props & { onDone: () => void }) {
	const t = useT();
	const live = useLive();
	const { form, fields, text, isBusy } = useSent(
		(sent) => editGroup(id, groupFieldsOf(sent)),
		(changed) => {
			live.keep(changed);
			onDone();
		},
	);
	return (
		<form {...form} className="grid gap-5">
			<GroupFields group={{ ...group, id }} errors={fields} />
			<FormError text={text} />
			<Button type="submit" busy={isBusy} className="justify-self-start">
				{t.common.save}
			</Button>
		</form>
	);
}

/** For admins: whether the others write, too. */
export function OnlyAdminsSwitch({ id, group }: Props) {
	const t = useT();
	const live = useLive();
	const { show } = useToast();
	const [, start] = useTransition();
	const [isOn, setOn] = useOptimistic(group.onlyAdminsWrite);
	const turn = (onlyAdminsWrite: boolean) =>
		start(async () => {
			setOn(onlyAdminsWrite);
			const changed = await editGroup(id, { onlyAdminsWrite });
			if (changed.ok) return live.keep(changed.value);
			show({ kind: "danger", text: problemText(t, changed.problem).text });
		});
	return (
		<Switch
			label={t.groups.onlyAdmins}
			hint={t.groups.onlyAdminsHint}
			checked={isOn}
			onChange={(event) => turn(event.target.checked)}
		/>
	);
}
