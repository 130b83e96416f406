import type { Metadata } from "next";
import { ShareTo } from "@/components/pwa/share-to";
import { PageFrame } from "@/components/shell/page-frame";
import { requireViewer } from "@/lib/auth/current.server";
import { getT } from "@/lib/i18n/locale.server";
import { sharedQuery, sharedText } from "@/lib/messages/shared";

type Props = {
	searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getT()).notices.share };
}

/** Where other apps of a phone hand over words and links (`app/manifest.ts`). */
export default async function SharePage({ searchParams }: Props) {
	const shared = sharedQuery.parse(await searchParams);
	const query = new URLSearchParams(
		Object.entries(shared).flatMap(([key, value]) =>
			value ? [[key, value]] : [],
		),
	);
	await requireViewer(query.size > 0 ? `/share?${query}` : "/share");
	const t = await getT();
	return (
		<PageFrame title={t.notices.share}>
			<ShareTo text={sharedText(shared)} />
		</PageFrame>
	);
}
