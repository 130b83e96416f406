"use client";

import { useRouter } from "next/navigation";
import { useT } from "@/components/i18n/use-t";
import { Button } from "@/components/ui/button";
import { Radio } from "@/components/ui/choice";
import { FormError } from "@/components/ui/form-error";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import { GUEST_HOURS } from "@/lib/limits";
import { saveServer } from "@/lib/settings/actions";
import { useSent } from "./use-sent";
import { useSettingsWords } from "./words";

/** The owner's choices: the server's name, who may create an account, and whether guests come in. */
export function ServerForm({
	serverName,
	registration,
	guestHours,
}: {
	serverName: string;
	registration: "invite" | "open";
	/** How long guests may stay; null: there are none. */
	guestHours: number | null;
}) {
	const t = useT();
	const words = useSettingsWords();
	const { show } = useToast();
	const router = useRouter();
	const { form, fields, text, isBusy } = useSent(saveServer, () => {
		show({ text: t.common.saved });
		router.refresh();
	});
	return (
		<form {...form} className="grid gap-6">
			<TextField
				name="serverName"
				label={t.auth.serverName}
				hint={t.auth.serverNameHint}
				error={fields.serverName}
				defaultValue={serverName}
				autoComplete="off"
				dir="auto"
				required
			/>
			<fieldset className="grid gap-1">
				<legend className="font-semibold text-sm">{words.registration}</legend>
				<p className="text-ink-soft text-sm">{words.registrationLead}</p>
				<Radio
					name="registration"
					value="invite"
					label={words.registrationInvite}
					defaultChecked={registration === "invite"}
				/>
				<Radio
					name="registration"
					value="open"
					label={words.registrationOpen}
					defaultChecked={registration === "open"}
				/>
			</fieldset>
			<div className="grid gap-2">
				<Select
					name="guestHours"
					label={words.guests}
					hint={words.guestsLead}
					error={fields.guestHours}
					defaultValue={guestHours ?? ""}
				>
					<option value="">{words.guestsOff}</option>
					{GUEST_HOURS.map((hours) => (
						<option key={hours} value={hours}>
							{hours < 48
								? words.guestsHours(hours)
								: words.guestsDays(hours / 24)}
						</option>
					))}
				</Select>
				<p className="text-ink-soft text-sm">{words.guestsNote}</p>
			</div>
			<FormError text={text} />
			<div>
				<Button type="submit" busy={isBusy}>
					{t.common.save}
				</Button>
			</div>
		</form>
	);
}
