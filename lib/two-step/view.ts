/** The viewer's second step. */
export type TwoStepView = {
	isOn: boolean;
	/** A day (YYYY-MM-DD); null while it is off. */
	since: string | null;
	/** How many recovery codes are left. */
	recoveryLeft: number;
};

/** What an app needs to make codes, shown once. */
export type TwoStepSecretView = {
	/** Base32, to be typed where no camera is. */
	secret: string;
	/** otpauth://, for the QR code. */
	address: string;
};
