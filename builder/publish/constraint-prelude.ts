/**
 * What the validators of constraints need beside the code Ajv writes: patterns that never go back, formats as ajv-formats
 * has them, and a limit on work, because nobody has proven a foreign schema cheap. Plain text, because it goes into the
 * module that server and browser run.
 */
export const constraintPrelude = `
let fuel=0;
function spend(amount){fuel-=amount;if(fuel<0)throw new RangeError("too-complex")}
const isWord=(char)=>char!==undefined&&/\\w/.test(char);
function runMachine(m,chars,from,start,isSearch){
let current=[],marks=new Uint8Array(m.program.length),isMatch=false;
const add=(first,at)=>{const open=[first];while(open.length>0){const pc=open.pop();if(marks[pc])continue;marks[pc]=1;const i=m.program[pc];
switch(i[0]){case "set":current.push(pc);break;case "split":open.push(i[2],i[1]);break;
case "start":if(at===0)open.push(i[1]);break;case "end":if(at===chars.length)open.push(i[1]);break;
case "word":case "no-word":if((isWord(chars[at-1])!==isWord(chars[at]))===(i[0]==="word"))open.push(i[1]);break;
case "look":if(runMachine(m,chars,at,i[1],false)!==i[2])open.push(i[3]);break;default:isMatch=true}}};
for(let at=from;;at++){if(isSearch||at===from)add(start,at);if(isMatch)return true;if(at>=chars.length||(current.length===0&&!isSearch))return false;
spend(1+current.length);const before=current;current=[];if(before.length>0||isSearch)marks.fill(0);
for(const pc of before){const i=m.program[pc];if(m.tests[i[1]](chars[at]))add(i[2],at+1)}if(isMatch)return true}}
function patternOf(pattern,flags){const known=machines[flags+pattern];if(!known)return new RegExp(pattern,flags);
const tests=known.sets.map((source)=>{const set=new RegExp("^(?:"+source+")$",known.flags),seen=new Map();
return(char)=>{let is=seen.get(char);if(is===undefined){is=set.test(char);if(seen.size<5000)seen.set(char,is)}return is}});
const m={program:known.program,tests};
return{test:(text)=>runMachine(m,Array.from(text),0,m.program.length-1,true)}}
const isDate=(text)=>{const p=/^(\\d\\d\\d\\d)-(\\d\\d)-(\\d\\d)$/.exec(text);if(!p)return false;const y=+p[1],m=+p[2],d=+p[3];
return m>=1&&m<=12&&d>=1&&d<=(m===2&&y%4===0&&(y%100!==0||y%400===0)?29:[0,31,28,31,30,31,30,31,31,30,31,30,31][m])};
const isTime=(strict)=>(text)=>{const p=/^(\\d\\d):(\\d\\d):(\\d\\d(?:\\.\\d+)?)(z|([+-])(\\d\\d)(?::?(\\d\\d))?)?$/i.exec(text);if(!p)return false;
const h=+p[1],m=+p[2],s=+p[3],sign=p[5]==="-"?-1:1,zh=+(p[6]||0),zm=+(p[7]||0);if(zh>23||zm>59||(strict&&!p[4]))return false;
if(h<=23&&m<=59&&s<60)return true;const um=m-zm*sign,uh=h-zh*sign-(um<0?1:0);return(uh===23||uh===-1)&&(um===59||um===-1)&&s<61};
const isDateTime=(strict)=>(text)=>{const p=text.split(/t|\\s/i);return p.length===2&&isDate(p[0])&&isTime(strict)(p[1])};
const formats={date:isDate,time:isTime(true),"date-time":isDateTime(true),"iso-time":isTime(false),"iso-date-time":isDateTime(false),
uri:(text)=>/\\/|:/.test(text)&&uriPattern.test(text),
byte:(text)=>/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/m.test(text),
int32:{type:"number",validate:(value)=>Number.isInteger(value)&&value<=2147483647&&value>=-2147483648},
int64:{type:"number",validate:(value)=>Number.isInteger(value)},
regex:(text)=>{if(/[^\\\\]\\\\Z/.test(text))return false;try{new RegExp(text);return true}catch{return false}},
url:(text)=>patternOf(urlPattern.source,urlPattern.flags).test(text)};
`
