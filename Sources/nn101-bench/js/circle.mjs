// The workloads W1 and W2 with the engine of the TensorFlow Playground, which is not part of this
// repository: something else to compare the Swift trainer with. The same examples, first weights and
// batches lead to the same loss.
//
// node circle.mjs NN.TS FOLDER NAME [EPOCHS [watched]] prints: name, seconds of processor time, loss
// after it. FOLDER has NAME.json, a network file with examples. The time is the median of three runs,
// or with EPOCHS that of a single run as long as that. Watched, each epoch ends as in the Playground,
// with the losses of as many training examples and as many test examples.

import { readFileSync } from "node:fs";

const [engineFile, folder, name, epochs, watched] = process.argv.slice(2);

// Takes the types out of that one file: Node may be too old to do it, and newer ones make a field of
// each declaration, which the Playground's own compiler does not.
function withoutTypes(text) {
  return text
    .replace(/^export interface \w+ \{[^}]*\}/gm, "")
    .replace(/ as any\b/g, "")
    .replace(/^( *)public /gm, "$1")
    .replace(/^ +\w+: [\w[\]]+;$/gm, "")
    .replace(/: \([^()]*\) => any/g, "")
    .replace(/\??: (?:string|number|boolean|void|any|Node|Link|\w+Function)(?:\[\])*(?=\s*[,;)={])/g, "");
}

const code = withoutTypes(readFileSync(engineFile, "utf8"));
const engine = await import("data:text/javascript," + encodeURIComponent(code));
const file = JSON.parse(readFileSync(`${folder}/${name}.json`, "utf8"));
const [inputs, ...layers] = file.network.layers;

function startingNetwork() {
  const shape = [inputs.inputs, ...layers.map((layer) => layer.biases.length)];
  const { TANH } = engine.Activations;
  const network = engine.buildNetwork(shape, TANH, TANH, null, ["x1", "x2"]);
  layers.forEach((layer, index) =>
    network[index + 1].forEach((node, to) => {
      node.bias = layer.biases[to];
      node.inputLinks.forEach((link, from) => (link.weight = layer.weights[to][from]));
    }));
  return network;
}

const losses = [];
function train(network, epochs) {
  for (let epoch = 0; epoch < epochs; epoch++) {
    file.examples.forEach((example, index) => {
      engine.forwardProp(network, example.input);
      engine.backProp(network, example.target[0], engine.Errors.SQUARE);
      if ((index + 1) % 10 === 0) engine.updateWeights(network, file["learning-rate"], 0);
    });
    if (watched) losses.push([loss(network), loss(network)]);
  }
}

function loss(network) {
  let sum = 0;
  for (const { input, target } of file.examples)
    sum += engine.Errors.SQUARE.error(engine.forwardProp(network, input), target[0]);
  return sum / file.examples.length;
}

let network;
function secondsOfARun() {
  network = startingNetwork();
  const start = process.cpuUsage();
  train(network, Number(epochs ?? 1000));
  const { user, system } = process.cpuUsage(start);
  return (user + system) * 1e-6;
}

if (!epochs || watched) secondsOfARun();
const runs = Array.from({ length: epochs ? 1 : 3 }, secondsOfARun).sort((a, b) => a - b);
console.log(name, runs[runs.length >> 1].toFixed(9), loss(network));
