import type { MetadataRoute } from "next";

/** What a phone needs to keep the app on its home screen. One for all: it names no person and no language's words. */
export default function manifest(): MetadataRoute.Manifest {
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
		// Words and links from other apps; they become a draft, so that nothing is said unseen.
		share_target: {
			action: "/share",
			method: "GET",
			params: { title: "title", text: "text", url: "url" },
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
