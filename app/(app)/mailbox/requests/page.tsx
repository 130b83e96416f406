import type { Metadata } from "next";
import { NoLetterOpen } from "@/components/mailbox/no-letter-open";
import { requireViewer } from "@/lib/auth/current.server";
import { getLocale } from "@/lib/i18n/locale.server";
import { mailboxWords } from "@/lib/i18n/mailbox-words";

export async function generateMetadata(): Promise<Metadata> {
	return { title: mailboxWords(await getLocale()).folders.requests };
}

export default async function LetterRequestsPage() {
	await requireViewer("/mailbox/requests");
	return <NoLetterOpen />;
}
