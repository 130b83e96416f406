import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { conversationName } from "@/components/conversations/conversation-name";
import { Chat } from "@/components/messages/chat";
import { currentViewer, requireViewer } from "@/lib/auth/current.server";
import { namedIn } from "@/lib/communities/named";
import { readChannelPeople } from "@/lib/communities/people.server";
import { conversationParams } from "@/lib/conversations/input";
import { readConversation } from "@/lib/conversations/queries.server";
import type { ConversationView } from "@/lib/conversations/view";
import { listMembers } from "@/lib/groups/queries.server";
import { CHAT_FIRST_PAGE_LENGTH, PAGE_LENGTH_DEFAULT } from "@/lib/limits";
import { placeQuery } from "@/lib/messages/input";
import { readSequenceOf } from "@/lib/messages/markers";
import { listPins } from "@/lib/messages/pins.server";
import { listMessages } from "@/lib/messages/queries.server";
import type { MessagePageView } from "@/lib/messages/view";
import type { PersonCardView } from "@/lib/people/view";
import type { Viewer } from "@/lib/viewer";

const NOTHING = { messages: [], marks: [], hasOlder: false, hasNewer: false };

/** What was read stands above what is new, so that one sees where one was. */
const READ_ABOVE = 10;
/** So many unread fit the newest page. */
const UNREAD_ON_NEWEST_PAGE_MAX = PAGE_LENGTH_DEFAULT - READ_ABOVE;

type Props = {
	params: Promise<{ id: string }>;
	/** `at`: the sequence of a message to open at. */
	searchParams: Promise<{ at?: string | string[] }>;
};

/** Read once for the title and the page. */
const conversationFor = cache(readConversation);

export async function generateMetadata({
	params,
}: Pick<Props, "params">): Promise<Metadata> {
	const parsed = conversationParams.safeParse(await params);
	const viewer = await currentViewer();
	if (!parsed.success || !viewer) return {};
	const conversation = await conversationFor(viewer, parsed.data.id);
	const name = conversation.ok && conversationName(conversation.value);
	return name ? { title: name } : {};
}

export default async function ChatPage({ params, searchParams }: Props) {
	const parsed = conversationParams.safeParse(await params);
	if (!parsed.success) notFound();
	const { id } = parsed.data;
	const { data: at } = placeQuery.safeParse(await searchParams);
	const viewer = await requireViewer(
		`/conversations/${id}${at ? `?at=${at.at}` : ""}`,
		{ isOpenToGuests: true },
	);
	// First the conversation, then its page: what comes between is then caught up by version, not missed.
	const conversation = await conversationFor(viewer, id);
	if (!conversation.ok) notFound();
	const { group, place } = conversation.value;
	// Who is only asked sees who asks and what it is.
	if (group?.addedBy)
		return (
			<Chat
				key={`${id}-asked`}
				conversation={conversation.value}
				page={NOTHING}
				members={null}
			/>
		);
	const [page, pins, members] = await Promise.all([
		listMessages(
			viewer,
			id,
			at ? around(at.at) : opening(viewer, conversation.value),
		),
		listPins(viewer, id),
		group && !place ? listMembers(viewer, id) : null,
	]);
	if (!page.ok || !("hasOlder" in page.value)) notFound();
	return (
		<Chat
			key={id}
			conversation={conversation.value}
			page={page.value}
			pins={pins.ok ? pins.value.messages : []}
			members={members?.ok ? members.value : null}
			seen={place && (await peopleOf(viewer, id, page.value))}
		/>
	);
}

const around = (sequence: number) => ({
	around: sequence,
	limit: PAGE_LENGTH_DEFAULT,
});

/** Where to open: on the newest page, long enough for what is unread; at the first unread when it lies before that. */
function opening(
	viewer: Viewer,
	{ unread, markers, lastSequence }: ConversationView,
): { around?: number; limit: number } {
	const read = readSequenceOf(markers, viewer.personId);
	const behind = unread > 0 ? lastSequence - read : 0;
	if (behind > UNREAD_ON_NEWEST_PAGE_MAX) return around(read + 1);
	return { limit: Math.max(CHAT_FIRST_PAGE_LENGTH, behind + READ_ABOVE) };
}

/** Whom a page of a channel's log names. */
async function peopleOf(
	viewer: Viewer,
	id: string,
	{ messages }: MessagePageView,
): Promise<PersonCardView[]> {
	const people = await readChannelPeople(viewer, id, {
		ids: namedIn(messages),
	});
	return people.ok ? people.value : [];
}
