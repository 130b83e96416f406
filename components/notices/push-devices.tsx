"use client";

import { useDay } from "@/components/settings/use-day";
import type { PushDeviceView } from "@/lib/notices/view";
import { useNoticeWords } from "./words";

/** Which of the viewer's devices are woken, and which have gone deaf since when. */
export function PushDevices({ devices }: { devices: PushDeviceView[] }) {
	const words = useNoticeWords();
	const day = useDay();
	if (devices.length === 0)
		return <p className="text-ink-soft">{words.noDevices}</p>;
	return (
		<ul className="grid gap-3">
			{devices.map(({ label, isCurrent, failingSince }, at) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: drawn once by the server, and two devices may be called the same.
				<li key={at} className="grid">
					<span className="font-semibold">
						{label}
						{isCurrent && ` (${words.thisDevice})`}
					</span>
					<span className="text-ink-soft text-sm">
						{failingSince
							? words.deviceFailing(day(failingSince))
							: words.deviceOn}
					</span>
				</li>
			))}
		</ul>
	);
}
