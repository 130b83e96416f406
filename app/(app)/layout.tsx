import type { ReactNode } from "react";
import { ContactsBadge } from "@/components/contacts/contacts-badge";
import { SocialProvider } from "@/components/contacts/social-provider";
import { InsideWords } from "@/components/i18n/inside-words";
import { MailboxBadge } from "@/components/mailbox/mailbox-badge";
import { BellBadge } from "@/components/notices/bell-badge";
import { BellProvider } from "@/components/notices/bell-provider";
import { NameMenus } from "@/components/people/name-menus";
import { Install } from "@/components/pwa/install";
import { LiveProvider } from "@/components/realtime/live-provider";
import { UnreadBadge } from "@/components/realtime/unread-badge";
import { AppShell } from "@/components/shell/app-shell";
import { currentViewer } from "@/lib/auth/current.server";
import { readContactCounts } from "@/lib/contacts/queries.server";
import { listConversations } from "@/lib/conversations/queries.server";
import { getT } from "@/lib/i18n/locale.server";
import { PAGE_LENGTH_DEFAULT } from "@/lib/limits";
import { readMailboxCounts } from "@/lib/mailbox/queries.server";
import { mediaUrl } from "@/lib/media/view";
import { countUnseen } from "@/lib/notices/queries.server";
import { readMe } from "@/lib/realtime/queries.server";

/**
 * The walls of every page for who is signed in. A layout is not drawn again when one walks from page to page, so it
 * is no lock: each page asks `requireViewer` for itself.
 */
export default async function AppLayout({ children }: { children: ReactNode }) {
	const viewer = await currentViewer();
	// The page below sends them to sign in, and unlike a layout it knows the way back.
	if (!viewer) return children;
	const [t, me, counts, listed, letters, unseen] = await Promise.all([
		getT(),
		readMe(viewer),
		readContactCounts(viewer),
		listConversations(viewer, { limit: PAGE_LENGTH_DEFAULT }),
		readMailboxCounts(viewer),
		viewer.role === "guest" ? null : countUnseen(viewer.personId),
	]);
	if (!me.ok || !listed.ok) throw new Error("the viewer is gone");
	const { person } = me.value;
	return (
		<InsideWords>
			<LiveProvider
				// A guest's session gives way to that of their account without leaving these walls.
				key={viewer.sessionId}
				me={me.value}
				conversations={listed.value.conversations}
			>
				<SocialProvider counts={counts}>
					<BellProvider unseen={unseen}>
						<NameMenus />
						<Install />
						<AppShell
							t={t}
							badges={{
								chats: <UnreadBadge />,
								people: (
									<span className="lg:hidden">
										<ContactsBadge />
									</span>
								),
								mailbox: <MailboxBadge first={letters} />,
								contacts: <ContactsBadge />,
								notices: <BellBadge />,
							}}
							me={{
								id: person.id,
								handle: person.handle,
								displayName: person.displayName,
								photoUrl: person.photoId
									? mediaUrl(person.photoId, "thumbnail")
									: null,
							}}
						>
							{children}
						</AppShell>
					</BellProvider>
				</SocialProvider>
			</LiveProvider>
		</InsideWords>
	);
}
