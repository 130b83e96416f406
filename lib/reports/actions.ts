"use server";

import { act } from "@/lib/http/action.server";
import * as commands from "@/lib/reports/commands.server";
import { answerInput, reportInput } from "@/lib/reports/input";

export async function sendReport(input: unknown) {
	return act(
		{ input: reportInput, rate: "report" },
		input,
		commands.sendReport,
	);
}

export async function answerReport(input: unknown) {
	return act(
		{ input: answerInput, rate: "write" },
		input,
		commands.answerReport,
	);
}
