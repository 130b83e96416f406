import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { conversationName } from "@/components/conversations/conversation-name";
import { Gallery } from "@/components/media/gallery/gallery";
import { requireViewer } from "@/lib/auth/current.server";
import { conversationParams } from "@/lib/conversations/input";
import { readConversation } from "@/lib/conversations/queries.server";
import { getT } from "@/lib/i18n/locale.server";

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getT()).media.gallery };
}

export default async function GalleryPage({
	params,
}: {
	params: Promise<{ id: string }>;
}) {
	const parsed = conversationParams.safeParse(await params);
	if (!parsed.success) notFound();
	const { id } = parsed.data;
	const viewer = await requireViewer(`/conversations/${id}/media`);
	const conversation = await readConversation(viewer, id);
	if (!conversation.ok) notFound();
	return (
		<Gallery
			key={id}
			conversationId={id}
			name={conversationName(conversation.value)}
		/>
	);
}
