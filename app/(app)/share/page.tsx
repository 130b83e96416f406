import type { Metadata } from "next";
import { ShareTo } from "@/components/pwa/share-to";
import { PageFrame } from "@/components/shell/page-frame";
import { requireViewer } from "@/lib/auth/current.server";
import { getT } from "@/lib/i18n/locale.server";
import { sharedQuery } from "@/lib/messages/shared";
import { sharedText } from "@/lib/messages/shared-text";

type Props = {
	searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getT()).pwa.share };
}

/** Where what other apps of a phone share waits for a place (`app/manifest.ts`, `public/sw-share.js`). */
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
		<PageFrame title={t.pwa.share}>
			<ShareTo text={sharedText(shared)} isLost={shared.lost !== undefined} />
		</PageFrame>
	);
}
