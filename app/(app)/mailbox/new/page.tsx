import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Compose } from "@/components/mailbox/compose";
import { requireViewer } from "@/lib/auth/current.server";
import { getLocale } from "@/lib/i18n/locale.server";
import { mailboxWords } from "@/lib/i18n/mailbox-words";
import { beginLetter } from "@/lib/mailbox/begin.server";
import { beginInput } from "@/lib/mailbox/input";

type Props = { searchParams: Promise<Record<string, unknown>> };

export async function generateMetadata(): Promise<Metadata> {
	return { title: mailboxWords(await getLocale()).compose };
}

export default async function NewLetterPage({ searchParams }: Props) {
	const viewer = await requireViewer("/mailbox/new");
	const input = beginInput.parse(await searchParams);
	const draft = await beginLetter(viewer, input, await getLocale());
	if (!draft.ok) notFound();
	const isNew = !(input.draft || input.reply || input.forward || input.to);
	return (
		<Compose key={draft.value.clientId} draft={draft.value} isNew={isNew} />
	);
}
