"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Section } from "@/components/settings/section";
import { useDay } from "@/components/settings/use-day";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toast";
import {
	beginTwoStepAction,
	renewRecoveryCodesAction,
	stopTwoStepAction,
} from "@/lib/two-step/actions";
import type { TwoStepSecretView, TwoStepView } from "@/lib/two-step/view";
import { FirstCodeStep } from "./first-code-step";
import { PasswordStep } from "./password-step";
import { type Account, RecoveryCodes } from "./recovery-codes";
import { useLocksWords } from "./words";

/** What the window shows: which password is asked for what, or what came of it. */
type Stage =
	| { name: "begin" | "stop" | "renew" }
	| { name: "scan"; secret: TwoStepSecretView }
	| { name: "codes"; codes: string[] };

/** The second step of signing in: on or off, and its recovery codes. */
export function TwoStepSection({
	view,
	account,
}: {
	view: TwoStepView;
	account: Account;
}) {
	const words = useLocksWords();
	const day = useDay();
	const router = useRouter();
	const [stage, setStage] = useState<Stage | null>(null);
	const ask = (name: "begin" | "stop" | "renew") => () => setStage({ name });
	const close = () => {
		setStage(null);
		router.refresh();
	};
	return (
		<Section title={words.twoStep} lead={words.twoStepLead}>
			{view.isOn && view.since ? (
				<>
					<p>
						{words.twoStepOn(day(view.since))}{" "}
						{words.recoveryLeft(view.recoveryLeft)}
					</p>
					<div className="flex flex-wrap gap-3">
						<Button look="quiet" onClick={ask("renew")}>
							{words.recoveryRenew}
						</Button>
						<Button look="quiet" onClick={ask("stop")}>
							{words.twoStepTurnOff}
						</Button>
					</div>
				</>
			) : (
				<div>
					<Button onClick={ask("begin")}>{words.twoStepTurnOn}</Button>
				</div>
			)}
			{stage && <StageWindow {...{ stage, setStage, close, account }} />}
		</Section>
	);
}

function StageWindow({
	stage,
	setStage,
	close,
	account,
}: {
	stage: Stage;
	setStage: (stage: Stage) => void;
	close: () => void;
	account: Account;
}) {
	const words = useLocksWords();
	const { show } = useToast();
	const showCodes = ({ codes }: { codes: string[] }) =>
		setStage({ name: "codes", codes });
	const heads = {
		begin: [words.twoStepTurnOn, words.twoStepLead],
		stop: [words.twoStepTurnOffTitle, words.twoStepTurnOffLead],
		renew: [words.recoveryRenew, words.recoveryRenewLead],
		scan: [words.scanTitle, words.scanLead],
		codes: [words.recoveryTitle, words.recoveryLead],
	};
	const [title = "", description] = heads[stage.name];
	return (
		<Dialog
			title={title}
			description={description}
			open
			onOpenChange={(isOpen) => !isOpen && close()}
		>
			{stage.name === "begin" && (
				<PasswordStep
					send={beginTwoStepAction}
					onDone={(secret) => setStage({ name: "scan", secret })}
					label={words.goOn}
				/>
			)}
			{stage.name === "stop" && (
				<PasswordStep
					send={stopTwoStepAction}
					onDone={() => {
						show({ text: words.twoStepIsOff });
						close();
					}}
					label={words.twoStepTurnOff}
					isDanger
				/>
			)}
			{stage.name === "renew" && (
				<PasswordStep
					send={renewRecoveryCodesAction}
					onDone={showCodes}
					label={words.recoveryRenew}
				/>
			)}
			{stage.name === "scan" && (
				<FirstCodeStep secret={stage.secret} onDone={showCodes} />
			)}
			{stage.name === "codes" && (
				<RecoveryCodes codes={stage.codes} account={account} onKept={close} />
			)}
		</Dialog>
	);
}
