import type { Metadata } from "next";
import Link from "next/link";
import { HelpButton } from "@/components/help/help-button";
import { NoticeKinds } from "@/components/notices/notice-kinds";
import { PushDevice } from "@/components/notices/push-device";
import { PushDevices } from "@/components/notices/push-devices";
import { QuietForm } from "@/components/notices/quiet-form";
import { BackLink } from "@/components/settings/back-link";
import { Section } from "@/components/settings/section";
import { PageFrame } from "@/components/shell/page-frame";
import { requireViewer } from "@/lib/auth/current.server";
import { getT } from "@/lib/i18n/locale.server";
import { readNoticeSettings } from "@/lib/notices/settings.server";

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getT()).notices.settings };
}

export default async function NotificationsPage() {
	const viewer = await requireViewer("/settings/notifications");
	const [t, settings] = await Promise.all([getT(), readNoticeSettings(viewer)]);
	return (
		<PageFrame
			title={t.notices.title}
			back={<BackLink label={t.settings.title} />}
			actions={<HelpButton label={t.shell.help} to="notices" />}
		>
			<Section title={t.notices.deviceTitle}>
				<PushDevice isOn={settings.devices.some(isHere)} />
				<Link
					href="/help/notices#none"
					className="text-accent-text text-sm underline"
				>
					{t.help.noNotifications}
				</Link>
			</Section>
			<Section title={t.notices.kindsTitle} lead={t.notices.kindsLead}>
				<NoticeKinds
					levels={settings.levels}
					isOwner={viewer.role === "owner"}
				/>
			</Section>
			<Section title={t.notices.quietTitle} lead={t.notices.quietLead}>
				<QuietForm quiet={settings.quiet} />
			</Section>
			<Section title={t.notices.devicesTitle}>
				<PushDevices devices={settings.devices} />
			</Section>
		</PageFrame>
	);
}

const isHere = (one: { isCurrent: boolean; failingSince: string | null }) =>
	one.isCurrent && one.failingSince === null;
