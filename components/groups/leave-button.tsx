"use client";

import { LogOut } from "lucide-react";
import { useRouter } from "next/navigation";
import { useT } from "@/components/i18n/use-t";
import { useLive } from "@/components/realtime/use-live";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { leaveGroup } from "@/lib/groups/api.browser";
import type { GroupView } from "@/lib/groups/view";
import { problemText } from "@/lib/i18n/problem-text";
import { useGroupPeople } from "./group-people";

/** Leaves the group, after saying what that means here. */
export function LeaveButton({ id, group }: { id: string; group: GroupView }) {
	const t = useT();
	const live = useLive();
	const router = useRouter();
	const { show } = useToast();
	const { members } = useGroupPeople();
	const admins = members?.members.filter((one) => one.role === "admin") ?? [];
	const isOnlyAdmin = group.role === "admin" && admins.length === 1;
	async function leave(): Promise<boolean> {
		const left = await leaveGroup(id);
		if (!left.ok) {
			show({ kind: "danger", text: problemText(t, left.problem).text });
			return false;
		}
		router.replace("/conversations");
		live.drop(id);
		show({ text: t.groups.left });
		return true;
	}
	const lead = isOnlyAdmin ? t.groups.leaveLastAdminLead : t.groups.leaveLead;
	return (
		<AlertDialog
			trigger={
				<Button
					look="quiet"
					icon={<LogOut aria-hidden="true" className="size-5" />}
					className="justify-self-start text-danger-text!"
				>
					{t.groups.leave}
				</Button>
			}
			title={t.groups.leaveTitle(group.name)}
			description={group.memberCount === 1 ? t.groups.leaveLastLead : lead}
			confirmLabel={t.groups.leave}
			onConfirm={leave}
		/>
	);
}
