import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";

let counter = 0;
let host;
let sent;
let now;

beforeEach(async () => {
  now = 1000;
  mock.method(performance, "now", () => now);
  counter += 1;
  host = await import(`../../wasm-runner/js/host.js?test=${counter}`);
  sent = [];
  host.connect((message) => sent.push(message));
});
afterEach(() => mock.restoreAll());

const printed = () => sent.map((message) => message.text).join("");

test("a line printed before a long computation is sent right away", () => {
  host.host_write(1, "working…\n");
  assert.deepEqual(sent, [{ kind: "output", stream: "stdout", text: "working…\n" }]);
});

test("a flood of lines is batched into few messages, and none is lost", () => {
  for (let line = 0; line < 100_000; line += 1) host.host_write(1, "x\n");
  host.flush();
  assert.ok(sent.length < 600, `${sent.length} messages`);
  assert.equal(printed().length, 200_000);
});

test("batched lines are sent with the next write after a while", () => {
  for (let line = 0; line < 501; line += 1) host.host_write(1, "x\n");
  assert.equal(sent.length, 500);
  now += 25;
  host.host_write(1, "y\n");
  assert.equal(printed().length, 1004);
});

test("the streams keep their order", () => {
  for (let line = 0; line < 500; line += 1) host.host_write(1, "");
  sent.length = 0;
  host.host_write(1, "a");
  host.host_write(1, "b");
  host.host_write(2, "c");
  host.host_write(1, "d");
  host.flush();
  assert.deepEqual(
    sent.map(({ stream, text }) => [stream, text]),
    [
      ["stdout", "ab"],
      ["stderr", "c"],
      ["stdout", "d"],
    ],
  );
});

test("batched output is sent before the event that follows it", () => {
  for (let line = 0; line < 501; line += 1) host.host_write(1, "x");
  host.host_event('{"kind":"result","status":"ok"}');
  assert.equal(sent.at(-1).kind, "result");
  assert.equal(sent.at(-2).kind, "output");
});

test("without stack switching, the worker sends its output and then waits the way it was given", () => {
  const readLine = () => {
    sent.push("waits");
    return "Ada";
  };
  const blockingWaits = { readLine, sleep: (milliseconds) => sent.push(`sleeps ${milliseconds}`) };
  host.connect((message) => sent.push(message.text), blockingWaits);
  for (let line = 0; line < 501; line += 1) host.host_write(1, "x");
  assert.equal(host.host_wait_line(), 1);
  assert.equal(host.host_take_line(), "Ada");
  host.host_sleep(9);
  assert.deepEqual(sent.slice(-3), ["x", "waits", "sleeps 9"]);
});

test("a longer sleep is reported, before and after", () => {
  host.connect((message) => sent.push(message.kind), { sleep: () => sent.push("sleeps") });
  host.host_sleep(20);
  assert.deepEqual(sent, ["sleeping", "sleeps", "awake"]);
});

test("the end of input comes from the wait", () => {
  host.connect(() => {}, { readLine: () => null });
  assert.equal(host.host_wait_line(), 0);
  assert.equal(host.host_take_line(), "");
});

test("more random bytes are filled than one browser call gives", () => {
  const bytes = new Uint8Array(70_000);
  host.host_random(bytes);
  assert.ok(bytes.subarray(65_536).some((byte) => byte !== 0));
});

test("without a way to wait, a question to a service has no answer", () => {
  const canWait = { canWait: false, readLine: () => assert.fail("waited"), sleep() {} };
  host.connect((message) => sent.push(message), canWait);
  host.host_event('{"kind":"ask","service":"turtle","request":"{}"}');
  assert.equal(host.host_wait_line(), 0);
  assert.deepEqual(sent, []);
});
