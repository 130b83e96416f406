"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import type { PushAbility } from "@/lib/notices/push.browser";
import { useNoticeWords } from "./words";

/** Whether this browser is woken, and the buttons for it: on, off, and a test. */
export function PushDevice({ isOn: wasOn }: { isOn: boolean }) {
	const words = useNoticeWords();
	const ability = useAbility();
	const { isOn, busy, turn, test } = usePush(wasOn);
	if (ability === "install")
		return <p className="text-ink-soft">{words.installFirst}</p>;
	if (ability === "unsupported")
		return <p className="text-ink-soft">{words.isUnsupported}</p>;
	if (ability === "denied" && !isOn)
		return <p className="text-ink-soft">{words.isDenied}</p>;
	return (
		<div className="grid gap-4">
			<p role="status">{isOn ? words.isOn : words.isOff}</p>
			<div className="flex flex-wrap gap-3">
				{isOn && (
					<Button busy={busy === "test"} onClick={test}>
						{words.sendTest}
					</Button>
				)}
				<Button
					look={isOn ? "quiet" : "primary"}
					disabled={ability === null}
					busy={busy === "turn"}
					onClick={turn}
				>
					{isOn ? words.turnOff : words.turnOn}
				</Button>
			</div>
		</div>
	);
}

/** Null until the browser was asked. */
function useAbility(): PushAbility | null {
	const [ability, setAbility] = useState<PushAbility | null>(null);
	useEffect(() => {
		void import("@/lib/notices/push.browser").then((file) =>
			setAbility(file.pushAbility()),
		);
	}, []);
	return ability;
}

function usePush(wasOn: boolean) {
	const words = useNoticeWords();
	const { show } = useToast();
	const [isOn, setOn] = useState(wasOn);
	const [busy, setBusy] = useState<"turn" | "test" | null>(null);
	const turn = async () => {
		setBusy("turn");
		const push = await import("@/lib/notices/push.browser");
		const done = await (isOn ? push.turnOffPush() : push.turnOnPush()).catch(
			() => false,
		);
		setBusy(null);
		if (done) setOn(!isOn);
		else show({ kind: "danger", text: failureOf() });
	};
	const failureOf = () =>
		Notification.permission === "denied"
			? words.isDenied
			: words.testUnreachable;
	const test = async () => {
		setBusy("test");
		const { testPush } = await import("@/lib/notices/api.browser");
		const sent = await testPush();
		setBusy(null);
		const result = sent.ok ? sent.value.result : "gone";
		if (result === "taken") return show({ text: words.testSent });
		if (result === "gone") setOn(false);
		show({
			kind: "danger",
			text: result === "gone" ? words.testFailed : words.testUnreachable,
		});
	};
	return { isOn, busy, turn, test };
}
