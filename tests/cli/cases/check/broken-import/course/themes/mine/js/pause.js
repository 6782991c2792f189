import { phrase } from "./phrase.js";
import { useState } from "react";
import { say, phrase as words } from "./phrases.js";
import day from "https://cdn.example.org/day.js";

export const pause = () => [useState, say, words, day, phrase];
export const later = () => import("./gone.js");
