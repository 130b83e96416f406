import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { Compose } from "@/components/mailbox/compose";
import { requireViewer } from "@/lib/auth/current.server";
import { getLocale } from "@/lib/i18n/locale.server";
import { mailboxWords } from "@/lib/i18n/mailbox-words";
import { newId } from "@/lib/ids";
import { beginLetter, findLetter } from "@/lib/mailbox/begin.server";
import { type BeginInput, beginInput } from "@/lib/mailbox/input";

type Props = { searchParams: Promise<Record<string, unknown>> };

export async function generateMetadata(): Promise<Metadata> {
	return { title: mailboxWords(await getLocale()).compose };
}

export default async function NewLetterPage({ searchParams }: Props) {
	const viewer = await requireViewer("/mailbox/new");
	const input = beginInput.parse(await searchParams);
	if (!input.draft && !input.letter) redirect(addressed(input));
	const known = await findLetter(viewer, input.letter);
	if (known?.isSent) redirect(`/mailbox/letters/${known.id}`);
	const draft = await beginLetter(viewer, input, await getLocale());
	if (!draft.ok) notFound();
	const isNew = !(input.draft || input.reply || input.forward || input.to);
	return (
		<Compose key={draft.value.clientId} draft={draft.value} isNew={isNew} />
	);
}

/** The same page with an id for what will be written on it, so that a reload comes back to that. */
function addressed(input: BeginInput): string {
	const query = new URLSearchParams({ letter: newId() });
	for (const [name, value] of Object.entries(input))
		if (value) query.set(name, value);
	return `/mailbox/new?${query}`;
}
