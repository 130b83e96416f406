"use client";

import { usePathname, useRouter } from "next/navigation";
import {
	createContext,
	type ReactNode,
	use,
	useCallback,
	useEffect,
	useState,
} from "react";
import {
	useLive,
	useLiveEvent,
	useStore,
	useUnreadCount,
} from "@/components/realtime/use-live";
import { whenIdle } from "@/components/ui/when-idle";
import { createStore, type Store } from "@/lib/store";

const BellContext = createContext<Store<number> | null>(null);
const NONE = createStore(0);

/** The count of notices that the viewer has not seen; null without a line, where nothing of it is known. */
export function useBell(): Store<number> | null {
	return use(BellContext);
}

/** How many notices the viewer has not seen. */
export function useUnseen(): number {
	return useStore(useBell() ?? NONE);
}

/** Keeps the count of the bell; all else about notices comes when it is asked for. Below the LiveProvider, once. */
export function BellProvider({
	unseen,
	children,
}: {
	/** Null for guests, who have no bell. */
	unseen: number | null;
	children: ReactNode;
}) {
	const [bell] = useState(() => createStore(unseen ?? 0));
	const ask = useCallback(async () => {
		const { listNotices } = await import("@/lib/notices/api.browser");
		const page = await listNotices({ limit: "1" });
		if (page.ok) bell.set(page.value.unseen);
	}, [bell]);
	useLiveEvent(
		useCallback(
			async ({ name, data }) => {
				if (name !== "notices.changed") return;
				const { readUnseen } = await import("@/lib/notices/heard");
				const count = readUnseen(data);
				if (typeof count === "number") bell.set(count);
				else if (count === null) void ask();
			},
			[bell, ask],
		),
	);
	useResync(unseen === null ? null : ask);
	return (
		<BellContext value={unseen === null ? null : bell}>
			{children}
			<Woken />
		</BellContext>
	);
}

/** What happened before this page's sockets were subscribed was not heard: each time that they are, the count is asked for. */
function useResync(ask: (() => Promise<void>) | null): void {
	const live = useLive();
	useEffect(
		() => (ask ? live.refreshed.listen(() => void ask()) : undefined),
		[live, ask],
	);
}

/** What the installed app shows on its icon, where a tapped notification leads, and the place by which it is woken. */
function Woken() {
	const count = useUnreadCount() + useUnseen();
	const path = usePathname();
	const router = useRouter();
	useEffect(() => {
		// Only where the app is installed, and then it may still be refused.
		void navigator.setAppBadge?.(count).catch(() => undefined);
	}, [count]);
	useEffect(() => {
		if (globalThis.Notification?.permission !== "granted") return;
		return whenIdle(async () =>
			(await import("@/lib/notices/push.browser")).clearShown(path),
		);
	}, [path]);
	useEffect(() => {
		const workers = navigator.serviceWorker;
		if (!workers) return;
		const open = ({ data, ports }: MessageEvent) => {
			if (data?.type !== "open") return;
			ports[0]?.postMessage("opened");
			router.push(data.url);
		};
		workers.addEventListener("message", open);
		const leave = whenIdle(async () => {
			if (globalThis.Notification?.permission === "granted")
				await (await import("@/lib/notices/push.browser")).syncPush();
		});
		return () => {
			workers.removeEventListener("message", open);
			leave();
		};
	}, [router]);
	return null;
}
