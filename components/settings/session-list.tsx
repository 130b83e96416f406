"use client";

import { Laptop, Smartphone } from "lucide-react";
import { useRouter } from "next/navigation";
import { useT } from "@/components/i18n/use-t";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Tag } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { endOtherSessionsAction, endSessionAction } from "@/lib/auth/actions";
import type { SessionView } from "@/lib/auth/view";
import { problemText } from "@/lib/i18n/problem-text";
import type { Result } from "@/lib/problem";
import { useDay } from "./use-day";
import { type SettingsWords, useSettingsWords } from "./words";

const HANDHELD = /(Android|iPhone|iPad)$/;

/** The devices a person is signed in on, each with a way to sign it out, and one for all the others. */
export function SessionList({ sessions }: { sessions: SessionView[] }) {
	const t = useT();
	const words = useSettingsWords();
	const { show } = useToast();
	const router = useRouter();

	/** Says what came of it; false keeps the question open. */
	async function end<T>(
		action: () => Promise<Result<T>>,
		doneText: (value: T) => string,
	): Promise<boolean> {
		const result = await action();
		if (!result.ok) {
			show({ kind: "danger", text: problemText(t, result.problem).text });
			return false;
		}
		show({ text: doneText(result.value) });
		router.refresh();
		return true;
	}

	return (
		<div className="grid gap-4">
			<ul className="grid gap-1">
				{sessions.map((session) => (
					<SessionRow
						key={session.id}
						session={session}
						onEnd={() =>
							end(
								() => endSessionAction(session.id),
								() => words.sessionEnded,
							)
						}
					/>
				))}
			</ul>
			{sessions.length > 1 && (
				<AlertDialog
					trigger={
						<Button look="quiet" className="justify-self-start">
							{words.endAll}
						</Button>
					}
					title={words.endAllTitle}
					description={words.endAllLead}
					confirmLabel={words.endAll}
					onConfirm={() =>
						end(endOtherSessionsAction, ({ count }) =>
							words.sessionsEnded(count),
						)
					}
				/>
			)}
		</div>
	);
}

function SessionRow({
	session,
	onEnd,
}: {
	session: SessionView;
	onEnd: () => Promise<boolean>;
}) {
	const words = useSettingsWords();
	const day = useDay();
	const name = deviceName(words, session.deviceLabel);
	const Icon = HANDHELD.test(session.deviceLabel) ? Smartphone : Laptop;
	return (
		<li className="flex items-start gap-4 py-2">
			<Icon aria-hidden="true" className="mt-2 size-6 shrink-0 text-ink-soft" />
			<div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-4 gap-y-2">
				<div className="grid min-w-48 flex-1">
					<span className="flex flex-wrap items-center gap-2 font-semibold">
						{name}
						{session.isCurrent && <Tag>{words.thisDevice}</Tag>}
					</span>
					<span className="text-ink-soft text-sm">
						{words.signedInSince(day(session.signedInOn))} ·{" "}
						{words.lastSeen(day(session.lastSeenOn))}
					</span>
				</div>
				{!session.isCurrent && (
					<AlertDialog
						trigger={
							<Button
								look="quiet"
								size="small"
								aria-label={words.endSessionOf(name)}
							>
								{words.signOut}
							</Button>
						}
						title={words.endOneTitle(name)}
						description={words.endOneLead}
						confirmLabel={words.signOut}
						onConfirm={onEnd}
					/>
				)}
			</div>
		</li>
	);
}

/** The stored label ("Chrome on Android") in the words of the language. */
function deviceName(words: SettingsWords, label: string): string {
	const [browser = "", system] = label.split(" on ");
	if (browser === "Other") return system ?? words.otherDevice;
	return system ? words.deviceOn(browser, system) : browser;
}
