"use client";

import { useT } from "@/components/i18n/use-t";
import { useLive } from "@/components/realtime/use-live";
import { useSent } from "@/components/settings/use-sent";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import { setAlias } from "@/lib/groups/api.browser";
import { DISPLAY_NAME_LENGTH_MAX } from "@/lib/limits";

/** What the viewer is called in this group. */
export function AliasForm({ id, alias }: { id: string; alias: string | null }) {
	const t = useT();
	const live = useLive();
	const { show } = useToast();
	const { form, fields, text, isBusy } = useSent(
		(sent) => setAlias(id, String(sent.get("alias")).trim() || null),
		(changed) => {
			live.keep(changed);
			show({ text: t.common.saved });
		},
	);
	return (
		<form {...form} className="flex flex-wrap items-start gap-3">
			<TextField
				name="alias"
				label={t.groups.alias}
				labelHidden
				hint={t.groups.aliasHint}
				error={fields.alias ?? text ?? undefined}
				defaultValue={alias ?? ""}
				maxLength={DISPLAY_NAME_LENGTH_MAX}
				autoComplete="off"
				dir="auto"
				className="min-w-56 flex-1"
			/>
			<Button type="submit" look="quiet" busy={isBusy} className="min-h-touch!">
				{t.common.save}
			</Button>
		</form>
	);
}
