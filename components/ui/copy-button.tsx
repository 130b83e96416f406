"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { Button, type ButtonProps } from "./button";
import { copyText } from "./copy-text";

const DONE_MS = 2_500;

/** Copies a text. Outside a secure context (a phone on the LAN over http) there is no clipboard API: the old way serves. */
export function CopyButton({
	text,
	label,
	...rest
}: { text: string; label?: string } & Pick<
	ButtonProps,
	"look" | "size" | "className"
>) {
	const t = useT();
	const [state, setState] = useState<"idle" | "done" | "failed">("idle");
	useEffect(() => {
		if (state !== "done") return;
		const timer = setTimeout(() => setState("idle"), DONE_MS);
		return () => clearTimeout(timer);
	}, [state]);
	return (
		<>
			<Button
				look="quiet"
				{...rest}
				icon={
					state === "done" ? (
						<Check aria-hidden="true" className="size-5" />
					) : (
						<Copy aria-hidden="true" className="size-5" />
					)
				}
				onClick={async () =>
					setState((await copyText(text)) ? "done" : "failed")
				}
			>
				{label ?? t.common.copy}
			</Button>
			<span
				role="status"
				className={state === "failed" ? "text-sm" : "sr-only"}
			>
				{state === "done" && t.common.copied}
				{state === "failed" && t.common.copyFailed}
			</span>
		</>
	);
}
