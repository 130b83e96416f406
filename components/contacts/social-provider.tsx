"use client";

import {
	createContext,
	type ReactNode,
	use,
	useCallback,
	useEffect,
	useRef,
	useState,
	useSyncExternalStore,
} from "react";
import {
	useConnection,
	useLive,
	useLiveEvent,
} from "@/components/realtime/use-live";
import { fetchContacts } from "@/lib/contacts/api.browser";
import {
	type Social,
	type SocialAction,
	socialReducer,
	startSocial,
} from "@/lib/contacts/social";
import type { ContactCountsView } from "@/lib/contacts/view";
import type { PresenceView, Relation } from "@/lib/people/view";
import { createStore, type Store } from "@/lib/store";

type SocialTab = {
	store: Store<Social>;
	apply: (action: SocialAction) => void;
	/** Views that were taken in already; a view drawn again from a cache is older than what was heard since. */
	seen: WeakSet<object>;
};

const SocialContext = createContext<SocialTab | null>(null);

/** Keeps how people stand and how they are up to date in all that is drawn. Below the LiveProvider, once. */
export function SocialProvider({
	counts,
	children,
}: {
	counts: ContactCountsView;
	children: ReactNode;
}) {
	const [tab] = useState(() => makeTab(counts));
	const { viewerId } = useLive();
	useLiveEvent(
		useCallback(
			async ({ name, data }) => {
				const heard = await import("@/lib/contacts/heard");
				const news = heard.readSocialNews(name, data);
				if (news) tab.apply(news);
				if (heard.readPrivacyNews(name, data) === viewerId) await resync(tab);
			},
			[tab, viewerId],
		),
	);
	useResync(tab);
	return <SocialContext value={tab}>{children}</SocialContext>;
}

function makeTab(counts: ContactCountsView): SocialTab {
	const store = createStore(startSocial(counts));
	return {
		store,
		apply: (action) => store.set(socialReducer(store.get(), action)),
		seen: new WeakSet(),
	};
}

/** While the line was down nothing was heard: when it is back, all is asked for once. */
function useResync(tab: SocialTab): void {
	const connection = useConnection();
	const wasDown = useRef(false);
	useEffect(() => {
		if (connection !== "connected") {
			wasDown.current = true;
			return;
		}
		if (!wasDown.current) return;
		wasDown.current = false;
		void resync(tab);
	}, [connection, tab]);
}

async function resync(tab: SocialTab): Promise<void> {
	const contacts = await fetchContacts();
	if (contacts.ok) tab.apply({ type: "contacts", contacts: contacts.value });
}

/** The tab's knowledge of people; only below the SocialProvider. */
export function useSocial(): SocialTab {
	const tab = use(SocialContext);
	if (!tab) throw new Error("useSocial needs the SocialProvider above it");
	return tab;
}

/** One part of what the tab knows, drawn again when that part changes. */
export function useSocialPart<T>(select: (social: Social) => T): T {
	const { store } = useSocial();
	const get = () => select(store.get());
	return useSyncExternalStore(store.subscribe, get, get);
}

type Drawn = {
	id: string;
	relation?: Relation;
	presence?: PresenceView | null;
};

/** How a person stands to the viewer and how they are, beginning with what the page was drawn with. */
export function usePerson(person: Drawn): {
	relation: Relation;
	presence: PresenceView | null;
} {
	const { apply, seen } = useSocial();
	const { id } = person;
	const relation = useSocialPart((social) => social.relations.get(id));
	const presence = useSocialPart((social) => social.presences.get(id));
	const isNew = !seen.has(person);
	useEffect(() => {
		if (seen.has(person)) return;
		seen.add(person);
		const { id, relation, presence } = person;
		if (relation !== "self") apply({ type: "person", id, relation, presence });
	}, [apply, seen, person]);
	const drawn = {
		relation: person.relation ?? "none",
		presence: person.presence ?? null,
	};
	if (isNew || person.relation === "self") return drawn;
	return {
		relation: relation ?? drawn.relation,
		presence: presence === undefined ? drawn.presence : presence,
	};
}
