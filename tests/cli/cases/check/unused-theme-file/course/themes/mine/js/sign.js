import "./sign-words.js";
