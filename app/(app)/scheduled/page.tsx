import type { Metadata } from "next";
import { ScheduledPage } from "@/components/scheduled/scheduled-page";
import { requireViewer } from "@/lib/auth/current.server";
import { getT } from "@/lib/i18n/locale.server";
import { listScheduled } from "@/lib/scheduled/queries.server";

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getT()).media.sendLater };
}

/** What the viewer has written to be said later, in all conversations. */
export default async function ScheduledMessagesPage() {
	const viewer = await requireViewer("/scheduled");
	const list = await listScheduled(viewer);
	return <ScheduledPage first={list.ok ? list.value : null} />;
}
