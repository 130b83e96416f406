import { writeFileSync } from "node:fs";
import { openapiDocument } from "@/lib/http/openapi";

// npx tsx scripts/openapi.ts
writeFileSync(
	"docs/openapi.json",
	`${JSON.stringify(openapiDocument(), null, "\t")}\n`,
);
