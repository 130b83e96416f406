import { LogOut } from "lucide-react";
import type { Metadata } from "next";
import { SettingsMenu } from "@/components/settings/settings-menu";
import { PageFrame } from "@/components/shell/page-frame";
import { Button } from "@/components/ui/button";
import { signOutAction } from "@/lib/auth/actions";
import { requireViewer } from "@/lib/auth/current.server";
import { getT } from "@/lib/i18n/locale.server";

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getT()).settings.title };
}

export default async function SettingsPage() {
	const viewer = await requireViewer("/settings");
	const t = await getT();
	return (
		<PageFrame title={t.settings.title}>
			<SettingsMenu t={t} isOwner={viewer.role === "owner"} />
			<form action={signOutAction} className="grid justify-items-start gap-2">
				<Button
					type="submit"
					look="quiet"
					icon={<LogOut aria-hidden="true" className="size-5" />}
				>
					{t.settings.signOut}
				</Button>
				<p className="text-ink-soft text-sm">{t.settings.signOutLead}</p>
			</form>
		</PageFrame>
	);
}
