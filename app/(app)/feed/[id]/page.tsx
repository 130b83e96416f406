import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OnePost } from "@/components/feed/one-post";
import { requireViewer } from "@/lib/auth/current.server";
import { postParams } from "@/lib/feed/input";
import { readPost } from "@/lib/feed/queries.server";
import { feedWords } from "@/lib/i18n/feed-words";
import { getLocale } from "@/lib/i18n/locale.server";

type Props = { params: Promise<{ id: string }> };

/** The same for every post: a title that named somebody would have to go through the gate first. */
export async function generateMetadata(): Promise<Metadata> {
	return { title: feedWords(await getLocale()).title };
}

export default async function PostPage({ params }: Props) {
	const parsed = postParams.safeParse(await params);
	if (!parsed.success) notFound();
	const { id } = parsed.data;
	const viewer = await requireViewer(`/feed/${id}`);
	const post = await readPost(viewer, id);
	if (!post.ok) notFound();
	return <OnePost key={id} first={post.value} />;
}
