"use client";

import { useRouter } from "next/navigation";
import { HandleField } from "@/components/auth/name-and-password";
import { useSent } from "@/components/settings/use-sent";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { Time } from "@/components/ui/time";
import { useToast } from "@/components/ui/toast";
import { changeHandleAction } from "@/lib/account/actions";
import { HANDLE_CHANGES_MAX } from "@/lib/limits";
import { useAccountWords } from "./words";

/** Changes the user name, and takes an old one back. */
export function HandleForm({
	handle,
	kept,
}: {
	handle: string;
	kept: { handle: string; until: string }[];
}) {
	const words = useAccountWords();
	const { show } = useToast();
	const router = useRouter();
	const { form, fields, text, problem, isBusy } = useSent(
		changeHandleAction,
		(value) => {
			show({ text: words.handleChanged(value.handle) });
			router.refresh();
		},
	);
	const isTooMany = problem?.code === "too_many";
	return (
		<>
			<form {...form} className="grid gap-5">
				<HandleField
					key={handle}
					defaultValue={handle}
					error={
						isTooMany ? words.handleTooMany(HANDLE_CHANGES_MAX) : fields.handle
					}
				/>
				<FormError text={text} />
				<div>
					<Button type="submit" busy={isBusy}>
						{words.handleSave}
					</Button>
				</div>
			</form>
			{kept.length > 0 && <Kept kept={kept} />}
		</>
	);
}

function Kept({ kept }: { kept: { handle: string; until: string }[] }) {
	const words = useAccountWords();
	return (
		<div className="grid gap-2">
			<h3 className="font-semibold">{words.kept}</h3>
			<ul className="grid gap-2">
				{kept.map((name) => (
					<li
						key={name.handle}
						className="flex flex-wrap items-center justify-between gap-2"
					>
						<span className="min-w-0 break-words">
							<span dir="auto">@{name.handle}</span>{" "}
							<span className="text-ink-soft text-sm">
								{words.keptUntil} <Time at={name.until} look="full" />
							</span>
						</span>
						<TakeBack handle={name.handle} />
					</li>
				))}
			</ul>
		</div>
	);
}

function TakeBack({ handle }: { handle: string }) {
	const words = useAccountWords();
	const { show } = useToast();
	const router = useRouter();
	const { form, text, isBusy } = useSent(changeHandleAction, (value) => {
		show({ text: words.handleChanged(value.handle) });
		router.refresh();
	});
	return (
		<form {...form}>
			<input type="hidden" name="handle" value={handle} />
			<FormError text={text} />
			<Button type="submit" look="quiet" size="small" busy={isBusy}>
				{words.takeBack(handle)}
			</Button>
		</form>
	);
}
