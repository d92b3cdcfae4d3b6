/** What mathjs's documentation on security and its changelog warn of, and what else its syntax offers. */
export const DANGEROUS: readonly string[] = [
  'import({a: 1})', 'import("fs")', 'createUnit("knot")', 'createUnit(Q)', 'evaluate("1")', 'evaluate(Q)', 'parse("2")', 'parse(Q)', 'compile(Q)',
  'simplify("x")', 'simplify(Q)', 'derivative(Q, K)', 'rationalize(Q)', 'resolve(Q)', 'config({})', 'typed(Q)', 'parser()', 'chain(Q)', 'help(Q)', 'reviver(Q)',
  'cos.constructor("return process")()', 'cos.constructor(Q)', 'Q.constructor', 'Q["constructor"]', "Q['constructor']", 'Q.data', 'Q?.data', 'constructor', 'constructor(Q)',
  '__proto__', 'prototype(Q)', 'toString(Q)', 'valueOf(Q)', 'hasOwnProperty(Q)', 'this', 'Function(Q)', 'globalThis', 'process', 'require(Q)', 'eval(Q)',
  'f(x) = x; f(Q)', 'f(x) = f(x)', 'softmax(x) = x', 'cos = Q', 'Q = K', 'weights = Q; Q', 'a = b = Q', 'Q * (a = K)', 'a = Q; a = K; a',
  '{a: Q}', '{a: Q}.a', '[{a: 1}]', '[Q, K]', '["a"]', 'Q[1, 1]', 'Q[1]', 'Q[1, 1] = 2', 'a.b = Q', 'K\'[1]', '(Q)[1]',
  'unit(5, "cm")', '5 cm', '2 inch to cm', '5 in', 'bignumber(2)', 'complex(1, 2)', 'sqrt(-1) * i', 'fraction(1, 3)', 'string(Q)',
  '1:1e9', '1:1:1e9', 'sum(1:1e9)', '(1:1e6)\' * (1:1e6)', '(1:1000)\' * (1:1000) * (1:1000)\' * (1:1000)', '-1e308:1e308', '1:n:m', ':', 'Q[:, 1]', '1:', ':3', '(1:)',
  'factorial(1e9)', '170!', 'n!', '(n!)!', 'gamma(1e9)', 'combinations(1e9, 5e8)', 'ones(1e5, 1e5)', 'zeros(1e9)', 'identity(1e5)', 'range(1, 1e9)', 'resize(Q, [1e5, 1e5])',
  'map(Q, f(x) = x)', 'forEach(Q, f)', 'filter(Q, f)', 'sort(Q)', 'eigs(Q)', 'inv(Q)', 'det(Q)', 'expm(Q)', 'Q ^ 1e9', "(Q * Q') ^ 1e9", '9 ^ 9 ^ 9 ^ 9', '1e999', 'print("a", Q)', 'format(Q)',
  'true ? Q : K', 'Q > K ? Q : K', 'Q == K', 'Q < K', 'Q and K', 'not Q', 'Q | K', '~Q', 'Q << 2', 'Q % 2', '20%', 'Q mod 2', 'Q xor K', 'true', 'null', 'undefined', 'NaN', 'Infinity', '-Infinity',
  '"a"', "'a'", '`a`', '"a" * Q', "'", '"', '\\', '$', '@Q', '#', 'Q # K', 'Q; # K', '', '   ', '\n', ';', ';;\n;', '(', ')', '()', '[]', '[[]]', 'Q()', '0x10', '0b1', '0o7', '0X1', '1e', '1e+', '.', '..', '1..2', '1.2.3',
  'K^T', 'Q K', 'softmax', 'softmax()', 'softmax(Q, K)', 'softmax(2)', 'max(1)', 'sum(Q, 3)', 'sum(Q, n / 0)', 'sum(2)', "2'", 'transpose(2)', '+Q', 'Q +', '* Q', 'Q,', 'Q K,', 'α', 'Q\u2028K', '\0', '\ud800',
];

/** The ways out of mathjs's own sandbox that its issues and advisories tell of (821, 822, 3255, 3656 and others), each in the words that a block would have. */
export const IN_MATHJS: readonly string[] = [
  // A function's constructor makes functions of text.
  'cos.constructor("globalThis.polluted = 1")()', 'sqrt.constructor.constructor(Q)', 'softmax.constructor("return 1")()', 'Q.constructor.constructor("return 1")()', 'Q.map(cos.constructor)',
  '["//", "globalThis.polluted = 1"]._data.map(cos.constructor)', 'map(["globalThis.polluted = 1"], cos.constructor)', 'forEach(["a"], cos.constructor)', 'filter([1], cos.constructor)', 'sort([2, 1], cos.constructor)',
  'cos.bind(Q)', 'cos.apply(Q, [K])', 'cos.call(Q, K)', 'cos.toString()', 'cos.transform', 'cos.signatures', 'cos.syntax', 'cos.name', 'cos.length', 'cos.caller', 'cos.arguments', 'cos.rawArgs',
  // So does that of a function that was defined in the expression, or of what a chain wraps.
  'f(x) = x; f.constructor("return 1")()', 'f(x, y) = x^y; f.transform = cos; f(Q)', 'f(constructor) = constructor; f(Q)', 'f(__proto__) = 1; f(Q)', 'f(x) = g(x); g(x) = f(x); f(Q)', '(f(x) = x)(Q)', 'f(f) = f(f); f(f)', 'f(x) = x(x); f(f)',
  'chain(2).constructor', 'chain(Q).done()', 'chain(3).toString', 'chain(Q).multiply(K)', 'chain({a: 1})', 'typed("f", {"any": cos.constructor})', 'typed.constructor(Q)', 'typed({Matrix: Q})', 'typed.convert(Q, "Function")', 'typed.addType({name: "any"})', 'typed.create()',
  // Tables of functions that an expression could write over.
  'import({matrix: cos.constructor}, {override: true})', 'import({softmax: 1}, {override: true, silent: true, wrap: false})', 'import(Q, {override: true})', 'import([cos, sin])', 'import("mathjs")', 'config({matrix: "Array"})', 'config.constructor', 'on("config", cos)', 'emit("config")', 'once("config", cos)', 'off("config", cos)',
  'createUnit("foo", {definition: "1 m", override: true})', 'createUnit({constructor: {prefixes: "long"}})', 'createUnit("knot", "0.5 m/s")', 'splitUnit(1 m, [Q])', 'unit("5 cm").constructor', 'unit({mathjs: "Unit"})', 'Unit(5)', 'Unit.isValuelessUnit("m")',
  'reviver("", {mathjs: "Function", value: 1})', 'replacer(Q)', 'json.reviver', 'docs', 'help("cos").doc.name', 'expression.docs', 'expression.transform', 'expression.node.SymbolNode', 'SymbolNode("toString")', 'FunctionNode("cos", [Q])', 'AccessorNode(Q, K)', 'FunctionAssignmentNode("f", ["x"], Q)', 'OperatorNode("+", "add", [Q])', 'BlockNode([Q])',
  'evaluate("cos.constructor(\\"return 1\\")()")', 'evaluate(["Q", "K"], {})', 'parse("x").compile().evaluate()', 'parse("f(x) = x").transform(cos)', 'parse("Q", {nodes: {custom: cos}})', 'compile("Q").evaluate({Q: 1})', 'parser().evaluate("1")', 'parser().set("cos", Q)', 'p = parser(); p.evaluate("Q")', 'simplify(parse("x + x"), [{l: "n", r: "n"}])', 'simplify.rules', 'derivative("x^2", "x")', 'derivative.constructor', 'rationalize("x / y", {}, true)', 'resolve(parse("x"), {x: cos})', 'leafCount(Q)', 'symbolicEqual("x", "y")',
  // Objects, properties and what writes them.
  '{}.constructor.assign(cos.constructor, {bind: null})', '{__proto__: {polluted: 1}}', '{"__proto__": Q}', '{constructor: Q}.constructor', 'a = {}; a.__proto__.polluted = 1', 'a = {}; a["__proto__"]["polluted"] = 1', 'a = {b: Q}; a.b = K', 'x = {subset: cos.constructor}; x["a"]', 'subset(Q, index(1, 1))', 'subset({a: 1}, index("constructor"))', 'subset(Q, index(1), cos)', 'index("__proto__")', 'Q["__proto__"]', 'Q?.["constructor"]', 'Q?.constructor?.("return 1")', 'Q._data', 'Q._size', 'Q.data[1]', 'Q.__proto__.polluted = 1', 'Q.toJSON()', 'Q.valueOf()', 'Q.storage()', 'Q.forEach(cos)', 'Q.resize([1e9])', 'end', 'Q[end]', 'Q[1:end, 2]', 'ans', 'version',
  'Q["\\u0063onstructor"]', 'Q.\\u0063onstructor', 'Q.ｃonstructor', 'Ｑ', 'ⅽos(Q)', 'cоs(Q)', 'Q\u200b', '\u202eQ', 'Q\u00a0*\u00a0K', '﹙Q﹚', 'Q′', 'Q‚K',
  // Text that is written out, and what writes it.
  'print("$constructor", cos)', 'print("$a.b.c", {a: Q}, {notation: "fixed"})', 'format(Q, {notation: cos})', 'format(Q, f(x) = x)', 'format(Q, 1e9)', 'bin(Q)', 'hex(1e308)', 'oct(2)', 'string(cos)', 'number("0x7fffffff")', 'bignumber("1e1000000000")', 'fraction("1/0")', 'matrix("sparse")', 'sparse(Q)', 'toTex(Q)', 'typeOf(cos)', 'isPrime(1e15)', 'clone(cos)', 'hasNumericValue(Q)', 'numeric(Q, "BigNumber")',
  // What never ends, or fills the memory.
  'concat(Q, Q, Q)', 'kron(Q, K)', 'reshape(1:1e9, [1e3, 1e6])', 'random([1e5, 1e5])', 'randomInt([1e5, 1e5], 9)', 'pickRandom(Q, 1e9)', 'permutations(1e9)', 'stirlingS2(1e4, 5e3)', 'bellNumbers(1e4)', 'catalan(1e9)', 'setPowerset(1:1000)', 'setCartesian(1:1e4, 1:1e4)', 'partitionSelect(Q, 1)', 'multinomial([1e9])', 'primes(1e9)', 'nthRoot(1e308, 1e9)', 'pow(9, pow(9, 9))', 'fft(1:1e7)', 'solveODE(cos, [0, 1e9], 1)', 'zeta(1e9)', 'ones(1e9)', 'diag(1:1e6)', 'eval("while(true){}")', 'mapSlices(Q, 1, cos)', 'apply(Q, 1, cos)', 'bitAnd(1, 2)', 'leftShift(1, 1e9)',
];
