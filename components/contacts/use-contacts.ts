"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { fetchContacts } from "@/lib/contacts/api.browser";
import type { ContactsView } from "@/lib/contacts/view";
import { useSocial, useSocialPart } from "./social-provider";

/** The viewer's contacts: as the page was drawn, and fetched anew whenever something about them is heard. */
export function useContacts(first: ContactsView) {
	const { apply } = useSocial();
	const revision = useSocialPart((social) => social.revision);
	const [contacts, setContacts] = useState(first);
	const turn = useRef(0);
	const known = useRef(revision);

	const reload = useCallback(async () => {
		turn.current += 1;
		const mine = turn.current;
		const fetched = await fetchContacts();
		if (!fetched.ok || mine !== turn.current) return;
		setContacts(fetched.value);
		apply({ type: "contacts", contacts: fetched.value });
	}, [apply]);

	useEffect(() => setContacts(first), [first]);
	useEffect(() => {
		if (known.current === revision) return;
		known.current = revision;
		void reload();
	}, [revision, reload]);

	return { contacts, reload: () => void reload() };
}
