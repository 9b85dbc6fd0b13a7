// WebAssembly is compiled once, quickly: the optimizing compiler would take longer than the process lives.
import v8 from "node:v8";

v8.setFlagsFromString("--liftoff-only");
