"use client";

import { useRouter } from "next/navigation";
import {
	type RefObject,
	useEffect,
	useEffectEvent,
	useId,
	useState,
} from "react";
import { useGroupPeople } from "@/components/groups/group-people";
import { useLocale } from "@/components/i18n/use-t";
import { useLive } from "@/components/realtime/use-live";
import { type Asked, askedIn } from "./asked-in";
import { changeField } from "./change-field";
import { suggestPeople } from "./suggest-people";
import type { Suggestion } from "./suggestion";
import { SuggestionList } from "./suggestion-list";

type Offer = { asked: Asked; offered: Suggestion[]; chosen: number };

/**
 * What is offered above a field while one types the code of an emoji or somebody's name, and the keys that choose; it listens to the field
 * itself, so that a field without either knows nothing of it. A code that is closed (":tada:") is replaced at once.
 */
export function Suggestions({
	field,
	text,
}: {
	field: RefObject<HTMLTextAreaElement | null>;
	text: string;
}) {
	const id = useId();
	const [asked, setAsked] = useState<Asked | null>(null);
	const [offer, setOffer] = useState<Offer | null>(null);
	const close = () => {
		setAsked(null);
		setOffer(null);
	};
	const take = (suggestion: Suggestion, { from, to }: Asked) => {
		const caret = from + suggestion.insert.length;
		close();
		suggestion.onTaken?.();
		if (field.current)
			changeField(field.current, {
				...{ from, to, insert: suggestion.insert },
				...{ start: caret, end: caret },
			});
	};
	const look = useEffectEvent(() => {
		const next = askedIn(field.current);
		setAsked(next);
		if (!next) setOffer(null);
	});
	// biome-ignore lint/correctness/useExhaustiveDependencies: looked at anew with each change of the words.
	useEffect(() => look(), [text]);
	useOffers(asked, (found, of) => {
		const [first] = found;
		if (of.isClosed && first) return take(first, of);
		setOffer(first ? { asked: of, offered: found, chosen: 0 } : null);
	});
	useFieldKeys(field, id, offer, { close, take, move: setOffer });
	return (
		offer && (
			<SuggestionList
				id={id}
				suggestions={offer.offered}
				chosen={offer.chosen}
				onTake={(suggestion) => take(suggestion, offer.asked)}
			/>
		)
	);
}

/** Finds what is offered for what was asked last; what comes late is offered no more. */
function useOffers(
	asked: Asked | null,
	onFound: (found: Suggestion[], of: Asked) => void,
): void {
	const { words: t, locale } = useLocale();
	const { viewerId } = useLive();
	const { members, channel } = useGroupPeople();
	const offer = useEffectEvent(onFound);
	const offerPeople = useEffectEvent((of: Asked) => {
		const there = members?.members ?? [];
		offer(suggestPeople(there, of.query, viewerId, t.messages.everybody), of);
	});
	const router = useRouter();
	/** What takes a request or more code to find. */
	const find = useEffectEvent(async (of: Asked): Promise<Suggestion[]> => {
		if (of.sign === "/")
			return (
				await import("@/components/keys/suggest-commands")
			).suggestCommands(of.query, locale, router.push);
		if (of.sign === ":")
			return (await import("@/components/emoji/suggest-emoji")).suggestEmoji(
				locale,
				of.query,
				of.isClosed,
			);
		return (
			await import("@/components/communities/suggest-members")
		).suggestMembers(channel, of.query, viewerId, t.messages.everybody);
	});
	const isChannel = channel !== null;
	useEffect(() => {
		if (!asked) return;
		if (asked.sign === "@" && !isChannel) return offerPeople(asked);
		let isWanted = true;
		// Without a line there is nothing to offer, and the words stay words.
		void find(asked)
			.then((found) => isWanted && offer(found, asked))
			.catch(() => undefined);
		return () => {
			isWanted = false;
		};
	}, [asked, isChannel]);
}

type Deeds = {
	close: () => void;
	take: (suggestion: Suggestion, asked: Asked) => void;
	move: (offer: Offer) => void;
};

/** While something is offered the field's keys choose of it, and the field says so to who listens. */
function useFieldKeys(
	field: RefObject<HTMLTextAreaElement | null>,
	id: string,
	offer: Offer | null,
	{ close, take, move }: Deeds,
): void {
	const onKey = useEffectEvent((event: KeyboardEvent) => {
		const one = offer?.offered[offer.chosen];
		const deed = KEYS[event.key];
		if (!offer || !one || !deed || event.shiftKey || event.isComposing) return;
		event.preventDefault();
		event.stopPropagation();
		if (deed === "close") return close();
		if (deed === "take") return take(one, offer.asked);
		const { length } = offer.offered;
		move({ ...offer, chosen: (offer.chosen + deed + length) % length });
	});
	const onBlur = useEffectEvent(close);
	const isOpen = offer !== null;
	useEffect(() => {
		const element = field.current;
		if (!element || !isOpen) return;
		const keys = (event: KeyboardEvent) => onKey(event);
		const blur = () => onBlur();
		element.addEventListener("keydown", keys);
		element.addEventListener("blur", blur);
		element.setAttribute("aria-controls", id);
		return () => {
			element.removeEventListener("keydown", keys);
			element.removeEventListener("blur", blur);
			element.removeAttribute("aria-controls");
			element.removeAttribute("aria-activedescendant");
		};
	}, [field, id, isOpen]);
	const chosen = offer?.chosen;
	useEffect(() => {
		if (chosen !== undefined)
			field.current?.setAttribute("aria-activedescendant", `${id}-${chosen}`);
	}, [field, id, chosen]);
}

const KEYS: Record<string, 1 | -1 | "take" | "close"> = {
	ArrowDown: 1,
	ArrowUp: -1,
	Enter: "take",
	Tab: "take",
	Escape: "close",
};
