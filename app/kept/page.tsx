import type { Metadata } from "next";
import { KeptApp } from "@/components/pwa/kept-app";
import { getT } from "@/lib/i18n/locale.server";

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getT()).conversations.title };
}

/**
 * What the service worker shows for the chats while the server cannot be reached. Public, because it holds nothing of
 * anybody: the words come from the device's own database (docs/offline.md).
 */
export default function KeptPage() {
	return <KeptApp />;
}
