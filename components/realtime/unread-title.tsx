"use client";

import { useEffect } from "react";
import { useUnreadCount } from "./use-live";

const COUNT = /^\(\d+\+?\) /;

/** Puts the number of unread messages before the title of whatever page is open: "(3) Chit Chat". */
export function UnreadTitle() {
	const count = useUnreadCount();
	useEffect(() => {
		const write = () => {
			const bare = document.title.replace(COUNT, "");
			const shown = count > 99 ? "99+" : String(count);
			const title = count > 0 ? `(${shown}) ${bare}` : bare;
			if (title !== document.title) document.title = title;
		};
		write();
		// Next writes the title of each page it comes to, some time after the page itself.
		const watcher = new MutationObserver(write);
		watcher.observe(document.head, {
			childList: true,
			characterData: true,
			subtree: true,
		});
		return () => watcher.disconnect();
	}, [count]);
	return null;
}
