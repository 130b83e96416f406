"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { HelpLink } from "@/components/help/help-link";
import { useT } from "@/components/i18n/use-t";
import { Button } from "@/components/ui/button";
import { EmptyState, ErrorState } from "@/components/ui/state";
import { listNotices, markNoticesSeen } from "@/lib/notices/api.browser";
import type { NoticePageView, NoticeView } from "@/lib/notices/view";
import { useBell, useUnseen } from "./bell-provider";
import { NoticeRow } from "./notice-row";
import { useNoticeWords } from "./words";

/** All that is under the bell, what happened last first; seen by being here. */
export function Notices({ first }: { first: NoticePageView }) {
	const t = useT();
	const words = useNoticeWords();
	const { notices, next, status, more } = useNotices(first);
	useSeen(notices);
	if (notices.length === 0 && !next)
		return (
			<EmptyState title={words.empty}>
				{words.emptyHint} <HelpLink to="notices" />
			</EmptyState>
		);
	return (
		<div className="grid gap-4">
			<ol className="overflow-hidden rounded-xl border border-line bg-raised">
				{notices.map((notice) => (
					<li
						key={notice.id}
						className="not-first:border-line not-first:border-t"
					>
						<NoticeRow notice={notice} />
					</li>
				))}
			</ol>
			{status === "failed" && <ErrorState title={t.problems.unavailable} />}
			{next ? (
				<Button
					look="quiet"
					className="justify-self-center"
					busy={status === "loading"}
					onClick={more}
				>
					{status === "failed" ? t.common.retry : words.more}
				</Button>
			) : (
				<p className="text-center text-ink-soft text-sm">{words.seenAll}</p>
			)}
		</div>
	);
}

type Listed = {
	notices: NoticeView[];
	next: string | null;
	status: "ready" | "loading" | "failed";
};

/** The pages as far as they were asked for. What happens while one looks comes in at the top. */
function useNotices(first: NoticePageView): Listed & { more: () => void } {
	const [listed, setListed] = useState<Listed>({
		notices: first.notices,
		next: first.next,
		status: "ready",
	});
	const unseen = useUnseen();
	const known = useRef(first.unseen);
	useEffect(() => {
		const isNews = unseen > known.current;
		known.current = unseen;
		if (!isNews) return;
		void listNotices().then((page) => {
			if (!page.ok) return;
			const fresh = page.value.notices;
			const ids = new Set(fresh.map(({ id }) => id));
			setListed((before) => ({
				...before,
				notices: [...fresh, ...before.notices.filter(({ id }) => !ids.has(id))],
			}));
		});
	}, [unseen]);
	const more = useCallback(async () => {
		const before = listed.next;
		if (!before) return;
		setListed((now) => ({ ...now, status: "loading" }));
		const page = await listNotices({ before });
		setListed((now) => {
			if (!page.ok) return { ...now, status: "failed" };
			const ids = new Set(now.notices.map(({ id }) => id));
			const older = page.value.notices.filter(({ id }) => !ids.has(id));
			return {
				notices: [...now.notices, ...older],
				next: page.value.next,
				status: "ready",
			};
		});
	}, [listed.next]);
	return { ...listed, more };
}

/** Tells the server up to where one has seen, once the page is really on the screen; the marks stay until one leaves. */
function useSeen(notices: NoticeView[]): void {
	const bell = useBell();
	const newest = notices[0]?.position;
	const hasNew = notices.some(({ isSeen }) => !isSeen);
	useEffect(() => {
		if (!newest || !hasNew) return;
		const tell = () => {
			if (document.visibilityState !== "visible") return;
			document.removeEventListener("visibilitychange", tell);
			void markNoticesSeen(newest).then((done) => done.ok && bell?.set(0));
		};
		document.addEventListener("visibilitychange", tell);
		tell();
		return () => document.removeEventListener("visibilitychange", tell);
	}, [newest, hasNew, bell]);
}
