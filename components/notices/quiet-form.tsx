"use client";

import { useEffect, useId, useState } from "react";
import { useLocale } from "@/components/i18n/use-t";
import { Checkbox, Switch } from "@/components/ui/choice";
import { TextField } from "@/components/ui/text-field";
import { saveQuiet } from "@/lib/notices/actions";
import type { QuietView } from "@/lib/notices/view";
import { useSave } from "./use-save";
import { useNoticeWords } from "./words";

const NIGHT = { quietFrom: 22 * 60, quietTo: 7 * 60 };
/** A Monday. */
const MONDAY_MS = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

/** When nothing may wake, and what lock screens show; kept at once, in the time zone of the browser that sets it. */
export function QuietForm({ quiet }: { quiet: QuietView }) {
	const words = useNoticeWords();
	const zone = useZone(quiet.timeZone);
	const [value, change] = useSave(quiet, (wanted) =>
		saveQuiet({ ...wanted, timeZone: zone }),
	);
	const hasHours = value.quietFrom !== null && value.quietTo !== null;
	return (
		<div className="grid gap-5">
			<Switch
				label={words.hidesText}
				hint={words.hidesTextHint}
				checked={value.hidesText}
				onChange={() => change({ ...value, hidesText: !value.hidesText })}
			/>
			<Switch
				label={words.hasQuiet}
				checked={hasHours}
				onChange={() =>
					change({
						...value,
						...(hasHours ? { quietFrom: null, quietTo: null } : NIGHT),
					})
				}
			/>
			{hasHours && (
				<div className="grid grid-cols-2 gap-4">
					<TextField
						type="time"
						label={words.quietFrom}
						value={clockOf(value.quietFrom)}
						onChange={({ target }) =>
							change({
								...value,
								quietFrom: minuteOf(target.value, value.quietFrom),
							})
						}
					/>
					<TextField
						type="time"
						label={words.quietTo}
						value={clockOf(value.quietTo)}
						onChange={({ target }) =>
							change({
								...value,
								quietTo: minuteOf(target.value, value.quietTo),
							})
						}
					/>
				</div>
			)}
			<QuietDays
				days={value.quietDays}
				onChange={(quietDays) => change({ ...value, quietDays })}
			/>
			{zone && <p className="text-ink-soft text-sm">{words.zone(zone)}</p>}
		</div>
	);
}

function QuietDays({
	days,
	onChange,
}: {
	days: number;
	onChange: (days: number) => void;
}) {
	const words = useNoticeWords();
	const { locale } = useLocale();
	const id = useId();
	const name = new Intl.DateTimeFormat(locale, {
		weekday: "long",
		timeZone: "UTC",
	});
	return (
		<fieldset className="grid gap-1" aria-labelledby={id}>
			<legend id={id} className="font-semibold text-sm">
				{words.quietDays}
			</legend>
			<div className="grid grid-cols-2 gap-x-4 sm:grid-cols-3">
				{Array.from({ length: 7 }, (_, day) => {
					const bit = 1 << day;
					const label = name.format(MONDAY_MS + day * DAY_MS);
					return (
						<Checkbox
							key={label}
							label={label}
							checked={(days & bit) !== 0}
							onChange={() => onChange(days ^ bit)}
						/>
					);
				})}
			</div>
		</fieldset>
	);
}

/** The browser's own zone; until it is known, the one that was kept. */
function useZone(kept: string | null): string {
	const [zone, setZone] = useState(kept ?? "");
	useEffect(
		() => setZone(Intl.DateTimeFormat().resolvedOptions().timeZone ?? "UTC"),
		[],
	);
	return zone || "UTC";
}

const two = (value: number) => String(value).padStart(2, "0");
const clockOf = (minute: number | null) =>
	minute === null ? "" : `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

/** An emptied field keeps what it was. */
function minuteOf(clock: string, before: number | null): number | null {
	const [hour, minute] = clock.split(":").map(Number);
	if (hour === undefined || minute === undefined) return before;
	return hour * 60 + minute;
}
