import type { Metadata } from "next";
import { profileHref } from "@/components/people/profile-href";
import { BackLink } from "@/components/settings/back-link";
import { SettingsMenu } from "@/components/settings/settings-menu";
import { SignOutForm } from "@/components/settings/sign-out-form";
import { PageFrame } from "@/components/shell/page-frame";
import { requireViewer } from "@/lib/auth/current.server";
import { getT } from "@/lib/i18n/locale.server";
import { countWaiting } from "@/lib/reports/queries.server";

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getT()).settings.title };
}

export default async function SettingsPage() {
	const viewer = await requireViewer("/settings", { isOpenToGuests: true });
	const [t, reportCount] = await Promise.all([getT(), countWaiting(viewer)]);
	return (
		<PageFrame
			title={t.settings.title}
			back={
				viewer.role !== "guest" && (
					<span className="lg:hidden">
						<BackLink label={t.shell.profile} href={profileHref(viewer)} />
					</span>
				)
			}
		>
			<SettingsMenu t={t} role={viewer.role} reportCount={reportCount} />
			<SignOutForm />
		</PageFrame>
	);
}
