// npm run up, dev, seed, bench.
import { bootstrap } from "./bootstrap.mjs";

bootstrap("supervisor");
