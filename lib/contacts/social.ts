import type { ContactCountsView, ContactsView } from "@/lib/contacts/view";
import type { PresenceView, Relation } from "@/lib/people/view";

/** What a tab knows of people beside what its pages were drawn with: how they stand, and how they are. */
export type Social = {
	counts: ContactCountsView;
	relations: ReadonlyMap<string, Relation>;
	/** Null: may not be known (any more). */
	presences: ReadonlyMap<string, PresenceView | null>;
	/** Raised with every change of the contacts, so that lists know to fetch themselves anew. */
	revision: number;
};

/** What an event means, once its shape is checked. */
export type SocialNews =
	| { type: "presence"; personId: string; presence: PresenceView | null }
	| {
			type: "standing";
			personId: string;
			relation: Relation;
			counts: ContactCountsView;
	  };

export type SocialAction =
	| SocialNews
	/** A page was drawn with this: newer than what was heard before. */
	| {
			type: "person";
			id: string;
			relation?: Relation | undefined;
			presence?: PresenceView | null | undefined;
	  }
	| { type: "counts"; counts: ContactCountsView }
	| { type: "contacts"; contacts: ContactsView };

/** A tab that has heard nothing yet. */
export function startSocial(counts: ContactCountsView): Social {
	return { counts, relations: new Map(), presences: new Map(), revision: 0 };
}

/** What the tab knows after something was heard or drawn. */
export function socialReducer(state: Social, action: SocialAction): Social {
	switch (action.type) {
		case "presence":
			return {
				...state,
				presences: withOne(state.presences, action.personId, action.presence),
			};
		case "standing":
			return afterStanding(state, action);
		case "person":
			return afterPerson(state, action);
		case "counts":
			return { ...state, counts: action.counts };
		case "contacts":
			return afterContacts(state, action.contacts);
	}
}

function afterStanding(
	state: Social,
	{ personId, relation, counts }: Extract<SocialNews, { type: "standing" }>,
): Social {
	return {
		counts,
		relations: withOne(state.relations, personId, relation),
		// Presence is for friends: whoever is none any more is forgotten at once.
		presences:
			relation === "friends"
				? state.presences
				: withOne(state.presences, personId, null),
		revision: state.revision + 1,
	};
}

function afterPerson(
	state: Social,
	{ id, relation, presence }: Extract<SocialAction, { type: "person" }>,
): Social {
	return {
		...state,
		relations: relation
			? withOne(state.relations, id, relation)
			: state.relations,
		presences:
			presence === undefined
				? state.presences
				: withOne(state.presences, id, presence),
	};
}

/** The whole list replaces all that was heard: who is not in it is no friend. */
function afterContacts(state: Social, contacts: ContactsView): Social {
	const relations = new Map<string, Relation>();
	for (const id of state.relations.keys()) relations.set(id, "none");
	for (const { id } of contacts.friends) relations.set(id, "friends");
	for (const { id } of contacts.received) relations.set(id, "received");
	for (const { id } of contacts.sent) relations.set(id, "sent");
	const presences = new Map<string, PresenceView | null>();
	for (const id of state.presences.keys()) presences.set(id, null);
	for (const { id, presence } of contacts.friends) presences.set(id, presence);
	return {
		...state,
		counts: {
			receivedCount: contacts.received.length,
			sentCount: contacts.sent.length,
		},
		relations,
		presences,
	};
}

function withOne<V>(
	map: ReadonlyMap<string, V>,
	key: string,
	value: V,
): ReadonlyMap<string, V> {
	return new Map(map).set(key, value);
}
