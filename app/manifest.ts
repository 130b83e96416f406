import type { MetadataRoute } from "next";
import { getT } from "@/lib/i18n/locale.server";

/** What a phone needs to keep the app on its home screen. It names no person; its words are of the browser's language. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
	const t = await getT();
	const shortcut = (name: string, url: string, icon: string) => ({
		name,
		url,
		icons: [{ src: `/icons/${icon}.png`, sizes: "96x96", type: "image/png" }],
	});
	return {
		id: "/",
		name: "Chit Chat",
		short_name: "Chit Chat",
		// The door, which leads home; without a line it is what the device keeps (public/sw.js).
		start_url: "/",
		scope: "/",
		display: "standalone",
		background_color: "#f4f6f3",
		theme_color: "#1d5545",
		categories: ["social", "communication"],
		shortcuts: [
			shortcut(t.pwa.newMessage, "/people", "shortcut-message"),
			shortcut(t.shell.chats, "/conversations", "shortcut-chats"),
			shortcut(t.shell.feed, "/feed", "shortcut-feed"),
			shortcut(t.pwa.writeLetter, "/mailbox/new", "shortcut-letter"),
		],
		// Words, links, photos and files from other apps (public/sw-share.js); they become a draft, so that nothing is said unseen.
		share_target: {
			action: "/share/take",
			method: "POST",
			enctype: "multipart/form-data",
			params: {
				...{ title: "title", text: "text", url: "url" },
				files: [{ name: "files", accept: ["image/*", "video/*", "*/*"] }],
			},
		},
		icons: [
			{ src: "/icons/icon-192.png", sizes: "192x192", type: "image/png" },
			{ src: "/icons/icon-512.png", sizes: "512x512", type: "image/png" },
			{
				src: "/icons/maskable-512.png",
				sizes: "512x512",
				type: "image/png",
				purpose: "maskable",
			},
		],
	};
}
