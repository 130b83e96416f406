import type { Metadata } from "next";
import { HelpButton } from "@/components/help/help-button";
import { SheetSection } from "@/components/locks/sheet-section";
import { BackLink } from "@/components/settings/back-link";
import { InviteList } from "@/components/settings/invite-list";
import { PageFrame } from "@/components/shell/page-frame";
import { requireViewer } from "@/lib/auth/current.server";
import { listInvites } from "@/lib/auth/invites.server";
import { registrationState } from "@/lib/auth/registration.server";
import { listSheets } from "@/lib/auth/sheets.server";
import { getT } from "@/lib/i18n/locale.server";

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getT()).auth.invites };
}

export default async function InvitesPage() {
	const viewer = await requireViewer("/settings/invites");
	const [t, invites, sheets, { serverName }] = await Promise.all([
		getT(),
		listInvites(viewer),
		listSheets(viewer),
		registrationState(),
	]);
	return (
		<PageFrame
			title={t.auth.invites}
			back={<BackLink label={t.settings.title} />}
			actions={<HelpButton label={t.shell.help} to="owner#invite" />}
		>
			<InviteList invites={invites} serverName={serverName} />
			<SheetSection sheets={sheets} />
		</PageFrame>
	);
}
