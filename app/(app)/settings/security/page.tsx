import type { Metadata } from "next";
import { HelpButton } from "@/components/help/help-button";
import { BackLink } from "@/components/settings/back-link";
import { PasswordForm } from "@/components/settings/password-form";
import { Section } from "@/components/settings/section";
import { SessionList } from "@/components/settings/session-list";
import { PageFrame } from "@/components/shell/page-frame";
import { requireViewer } from "@/lib/auth/current.server";
import { listSessions } from "@/lib/auth/queries.server";
import { getT } from "@/lib/i18n/locale.server";

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getT()).settings.security };
}

export default async function SecurityPage() {
	const viewer = await requireViewer("/settings/security");
	const [t, sessions] = await Promise.all([getT(), listSessions(viewer)]);
	return (
		<PageFrame
			title={t.settings.security}
			back={<BackLink label={t.settings.title} />}
			actions={<HelpButton label={t.shell.help} to="signing-in" />}
		>
			<Section title={t.settings.sessions}>
				<SessionList sessions={sessions} />
			</Section>
			<Section
				title={t.settings.changePassword}
				lead={t.settings.changePasswordLead}
			>
				<PasswordForm handle={viewer.handle} />
			</Section>
		</PageFrame>
	);
}
