"use client";

import { Share, SquarePlus } from "lucide-react";
import { type ReactNode, Suspense, useEffect, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { installAdvice } from "@/lib/offline/install";
import { countVisit, sayNo } from "@/lib/offline/visits.browser";
import type { InstallOffer } from "./install";
import { usePwaWords } from "./words";

/** Says on a phone, from the second visit on, that the app can be kept on the home screen; "no" is for good. */
export function InstallHint({ offer }: { offer: InstallOffer | null }) {
	const [visits, setVisits] = useState<number | null>(null);
	useEffect(() => setVisits(countVisit()), []);
	const advice = installAdvice({
		isInstalled: "standalone" in navigator && navigator.standalone === true,
		hasTouch: navigator.maxTouchPoints > 0,
		userAgent: navigator.userAgent,
		canPrompt: offer !== null,
		visits,
	});
	if (!advice) return null;
	const close = () => {
		sayNo();
		setVisits(null);
	};
	const add = async () => {
		await offer?.prompt();
		close();
	};
	return (
		<Suspense fallback={null}>
			<Card onClose={close} onAdd={advice === "prompt" ? add : undefined} />
		</Suspense>
	);
}

function Card({
	onAdd,
	onClose,
}: {
	/** Left out where there are steps to take instead. */
	onAdd?: () => Promise<void>;
	onClose: () => void;
}) {
	const words = usePwaWords();
	const id = useId();
	return (
		<section
			aria-labelledby={id}
			data-at-foot
			className="fixed inset-x-3 bottom-[calc(var(--spacing-bar)+var(--spacing-safe-bottom)+0.75rem)] z-30 mx-auto grid max-w-md gap-3 rounded-xl border border-line bg-overlay p-4 shadow-overlay motion-safe:animate-rise"
		>
			<div className="grid gap-1">
				<h2 id={id} className="font-bold">
					{words.install}
				</h2>
				<p className="text-ink-soft text-sm">{words.installLead}</p>
			</div>
			{!onAdd && (
				<ol className="grid gap-2">
					<Step sign={<Share aria-hidden="true" />}>{words.installShare}</Step>
					<Step sign={<SquarePlus aria-hidden="true" />}>
						{words.installChoose}
					</Step>
				</ol>
			)}
			<div className="flex flex-wrap gap-2">
				{onAdd && (
					<Button size="small" onClick={() => void onAdd()}>
						{words.installAdd}
					</Button>
				)}
				<Button size="small" look="quiet" onClick={onClose}>
					{words.installNot}
				</Button>
			</div>
		</section>
	);
}

function Step({ sign, children }: { sign: ReactNode; children: ReactNode }) {
	return (
		<li className="flex items-center gap-3">
			<span className="grid size-9 shrink-0 place-items-center rounded-lg bg-sunken text-accent-text [&>svg]:size-5">
				{sign}
			</span>
			{children}
		</li>
	);
}
