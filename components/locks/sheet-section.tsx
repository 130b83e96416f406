"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useT } from "@/components/i18n/use-t";
import { Section } from "@/components/settings/section";
import { useDay } from "@/components/settings/use-day";
import { useSent } from "@/components/settings/use-sent";
import { useSettingsWords } from "@/components/settings/words";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { FormError } from "@/components/ui/form-error";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import { createSheetAction, revokeSheetAction } from "@/lib/auth/actions";
import { SHEET_CARDS_MAX } from "@/lib/auth/limits";
import type { SheetView } from "@/lib/auth/view";
import { problemText } from "@/lib/i18n/problem-text";
import { useLocksWords } from "./words";

const DAYS = [1, 7, 30, 90];
const DAYS_DEFAULT = 7;
/** A class. */
const COUNT_DEFAULT = 24;

/** Sheets of invite cards: make one, print it again, take it back. */
export function SheetSection({ sheets }: { sheets: SheetView[] }) {
	const words = useLocksWords();
	return (
		<>
			<Section title={words.sheet} lead={words.sheetLead}>
				<SheetForm />
			</Section>
			{sheets.length > 0 && (
				<Section title={words.sheets}>
					<ul className="grid gap-1">
						{sheets.map((sheet) => (
							<SheetRow key={sheet.id} sheet={sheet} />
						))}
					</ul>
				</Section>
			)}
		</>
	);
}

function SheetForm() {
	const words = useLocksWords();
	const { inviteDays, days } = useSettingsWords();
	const router = useRouter();
	const { form, fields, text, isBusy } = useSent(createSheetAction, ({ id }) =>
		router.push(`/settings/invites/${id}`),
	);
	return (
		<form {...form} className="grid gap-4">
			<div className="grid gap-4 sm:grid-cols-2">
				<TextField
					name="count"
					type="number"
					inputMode="numeric"
					min={1}
					max={SHEET_CARDS_MAX}
					label={words.sheetCount}
					error={fields.count}
					defaultValue={COUNT_DEFAULT}
					required
				/>
				<Select
					name="days"
					label={inviteDays}
					error={fields.days}
					defaultValue={DAYS_DEFAULT}
				>
					{DAYS.map((each) => (
						<option key={each} value={each}>
							{days(each)}
						</option>
					))}
				</Select>
			</div>
			<FormError text={text} />
			<div>
				<Button type="submit" busy={isBusy}>
					{words.sheetMake}
				</Button>
			</div>
		</form>
	);
}

function SheetRow({ sheet }: { sheet: SheetView }) {
	const t = useT();
	const words = useLocksWords();
	const { inviteBy } = useSettingsWords();
	const day = useDay();
	const router = useRouter();
	const { show } = useToast();
	const isOpen = sheet.openCount > 0;
	async function revoke(): Promise<boolean> {
		const done = await revokeSheetAction(sheet.id);
		// Taken back by somebody else already is taken back.
		if (!done.ok && done.problem.code !== "not_found") {
			show({ kind: "danger", text: problemText(t, done.problem).text });
			return false;
		}
		show({ text: words.sheetRevoked });
		router.refresh();
		return true;
	}
	const details = [
		isOpen ? t.auth.inviteExpires(day(sheet.expiresAt)) : words.sheetExpired,
		!sheet.isMine && inviteBy(sheet.createdBy),
	].filter(Boolean);
	return (
		<li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2">
			<div className="grid min-w-40 flex-1">
				<span className="font-semibold">
					{words.sheetUsed(sheet.usedCount, sheet.count)}
				</span>
				<span className="text-ink-soft text-sm">{details.join(" · ")}</span>
			</div>
			{isOpen && (
				<div className="flex flex-wrap gap-2">
					<Link
						href={`/settings/invites/${sheet.id}`}
						className={buttonLook({ look: "quiet", size: "small" })}
					>
						{words.sheetOpen}
					</Link>
					<AlertDialog
						trigger={
							<Button look="plain" size="small">
								{words.sheetRevoke}
							</Button>
						}
						title={words.sheetRevokeTitle}
						description={words.sheetRevokeLead}
						confirmLabel={words.sheetRevoke}
						onConfirm={revoke}
					/>
				</div>
			)}
		</li>
	);
}
