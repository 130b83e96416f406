import type { PersonCardView } from "@/lib/people/view";

/** Who is signed in here, and where this client listens. */
export type MeView = {
	person: PersonCardView;
	sessionId: string;
	/** Whether the previews of links are shown to this person. */
	showsPreviews: boolean;
	/** How it all looks to this person (lib/settings/look.ts); null for who never chose. */
	look: string | null;
	/** The viewer's own channels (see lib/realtime/channels.ts). */
	channels: { own: string; active: string };
	/** `publicUrl` null: the socket is on the page's own origin, at /app/<key>. */
	realtime: { key: string; publicUrl: string | null };
};

/** Signatures for the channels that the viewer may hear; what is missing was not allowed. */
export type ChannelAuthView = {
	channels: Record<string, { auth: string }>;
};

/** One signature, in the words of Pusher's own clients. */
export type PusherAuthView = { auth: string };
