import { Settings } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { Notices } from "@/components/notices/notices";
import { PageFrame } from "@/components/shell/page-frame";
import { requireViewer } from "@/lib/auth/current.server";
import { getT } from "@/lib/i18n/locale.server";
import { noticeInput } from "@/lib/notices/input";
import { listNotices } from "@/lib/notices/queries.server";

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getT()).notices.title };
}

export default async function NoticesPage() {
	const viewer = await requireViewer("/notices");
	const [t, page] = await Promise.all([
		getT(),
		listNotices(viewer, noticeInput.parse({})),
	]);
	return (
		<PageFrame
			title={t.notices.title}
			actions={
				<Link
					href="/settings/notifications"
					title={t.notices.settings}
					className="grid size-10 place-items-center rounded-lg text-ink-soft hover:bg-hover hover:text-ink"
				>
					<Settings aria-hidden="true" className="size-5" />
					<span className="sr-only">{t.notices.settings}</span>
				</Link>
			}
		>
			{page.ok && <Notices first={page.value} />}
		</PageFrame>
	);
}
